import { createHashHistory, createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { loadGame } from '../catalogue'
import { Broken, Lost, Shell } from './Shell'
import { readSearch } from './dashboard/search'
import { readLibrary } from './library/search'
import { readModels } from './models/search'
import { Home } from './pages/Home'
import { momentOf } from './result/moment'

/**
 * Every page, in one table. A page is a module of its own, loaded when it is opened: `export default` of a component.
 * Search parameters are parsed here, so that pages get typed values whatever the address holds.
 */
const root = createRootRoute({ component: Shell, notFoundComponent: Lost, errorComponent: Broken })
const at = <P extends string>(path: P) => ({ getParentRoute: () => root, path }) as const
const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)

const home = createRoute({ ...at('/'), component: Home })
const table = createRoute({
  ...at('/game/$id'),
  validateSearch: (search: Record<string, unknown>): { s?: string } => (text(search['s']) === undefined ? {} : { s: text(search['s']) as string }),
  loader: ({ params }) => loadGame(params.id),
  component: lazyRouteComponent(() => import('./pages/Table')),
})
const match = createRoute({ ...at('/match/$id'), component: lazyRouteComponent(() => import('./pages/Match')) })

const result = createRoute({
  ...at('/match/$id/result'),
  validateSearch: momentOf,
  component: lazyRouteComponent(() => import('./pages/Result')),
})
const run = createRoute({ ...at('/run/$id'), component: lazyRouteComponent(() => import('./pages/Run')) })

const dashboard = createRoute({ ...at('/dashboard'), validateSearch: readSearch, component: lazyRouteComponent(() => import('./pages/Dashboard')) })
const library = createRoute({ ...at('/library'), validateSearch: readLibrary, component: lazyRouteComponent(() => import('./pages/Library')) })
const models = createRoute({ ...at('/models'), validateSearch: readModels, component: lazyRouteComponent(() => import('./pages/Models')) })

const replication = createRoute({ ...at('/replication'), component: lazyRouteComponent(() => import('./pages/Replication')) })
const experiment = createRoute({ ...at('/replication/$table/$experiment'), component: lazyRouteComponent(() => import('./pages/Experiment')) })

const sessions = createRoute({ ...at('/host'), component: lazyRouteComponent(() => import('./pages/Sessions')) })
const plan = createRoute({ ...at('/host/new'), component: lazyRouteComponent(() => import('./pages/Plan')) })
const hosted = createRoute({ ...at('/host/$session'), component: lazyRouteComponent(() => import('./pages/Hosted')) })
const wall = createRoute({ ...at('/wall/$session'), component: lazyRouteComponent(() => import('./pages/Wall')) })

const tree = root.addChildren([home, table, match, result, run, dashboard, library, models, replication, experiment, sessions, plan, hosted, wall])

/** The router: addresses live behind the #, so the built site works from any folder of any web server. */
export const router = createRouter({
  routeTree: tree,
  history: createHashHistory(),
  defaultPreload: 'intent',
  defaultErrorComponent: Broken,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
