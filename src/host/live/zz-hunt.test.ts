import { test } from 'vitest'
import { luckOf } from '../../core/luck'
import { anyAction } from '../../testkit/robot'
import { Hosted, planOf, until } from '../test/hosted'
import { sound } from '../test/sound'

const plan = planOf({ title: 'T', seed: 'faults', start: { when: 'full', people: 4 }, next: 'auto', parts: [{ game: 'matrix', preset: 'prisoners-dilemma', config: { rounds: 5 }, people: 2, restMs: 0, matching: 'strangers', matches: 2, talk: { before: 'choose', messages: 2 } }] })

async function one(seed: number): Promise<string> {
  const hosted = new Hosted(plan)
  await hosted.open()
  for (let i = 0; i < 4; i++) hosted.robot(`phone${i}`, anyAction(luckOf(`robot ${i} ${seed}`)))
  const luck = luckOf(`hunt ${seed}`)
  const die = () => ({ keepsLast: luck.unit() < 0.5, delayMs: luck.int(0, 5) })
  const over = () => hosted.host.frame().stage === 'over'
  const live = async (writes?: number) => { const up = hosted.resume(writes); up.catch(() => undefined); let isUp = false; void up.then(() => (isUp = true)); await until(() => isUp || hosted.isDead, 'a host') }
  hosted.dieAfter(luck.int(3, 25), die())
  let deaths = 0
  try {
    while (deaths < 10 && !over()) {
      await until(() => hosted.isDead || over(), 'a death', 40_000)
      if (!hosted.isDead) break
      deaths++
      Object.assign(hosted.ofLives, die())
      await live(deaths < 10 ? luck.int(2, 16) : undefined)
    }
    if (hosted.isDead) await live()
    await until(over, 'the end', 40_000)
    await sound(hosted)
    return ''
  } catch (error) {
    const f = hosted.host.frame()
    const logs = await Promise.all(f.tables.map(t => hosted.store.events(t.match)))
    return JSON.stringify({ seed, deaths, error: String(error), dead: hosted.isDead, problem: f.problem, fault: f.fault, stage: f.stage, matching: f.matching, resting: f.resting, link: f.link, dropped: f.dropped,
      tables: f.tables.map(t => ({ status: t.status, step: t.step, turn: t.turn, waits: t.waitsFor, bar: t.atBarrier })), people: f.people.map(p => [p.presence, p.due]),
      open: [...(hosted.host as any).context.desk.all()].map((o: any) => [o.match.slice(0, 4), o.seat, o.id]),
      clients: hosted.clients.map(c => { const s = c.state(); const p = s.view?.screen; return [s.link, s.host, s.step, s.sending, p?.page, p?.page === 'match' ? [p.table.match.slice(0, 4), p.table.seat, p.table.k, p.table.ask?.id, p.waiting?.for] : null, (c as any).outbox.all.map((o: any) => [o.act.match.slice(0,4), o.act.ask, o.k, o.epoch, o.act.nonce])] }),
      tail: logs.map(l => l?.slice(-12).map((e: any) => e.e === 'move' ? `m${e.k}.${e.seat}.${JSON.stringify(e.action)}` : e.e === 'open' ? `o${e.k}.${e.turn.id}.${e.turn.seats}` : e.e === 'shut' ? `s${e.k}${e.why}` : `${e.e}${e.what ?? ''}`).join(' ')) }, null, 1)
  } finally { void hosted.close() }
}

test('hunt', { timeout: 600_000 }, async () => {
  const from = Number(process.env.FROM ?? 0)
  for (let batch = 0; batch < 4; batch++) {
    const all = await Promise.all(Array.from({ length: 10 }, (_, i) => one(from + batch * 10 + i)))
    for (const bad of all) if (bad !== '') console.log(bad)
    console.log('batch', batch, all.filter(x => x !== '').length)
  }
})
