#!/usr/bin/env python3
"""Regenerates the dashboard's figures from players.csv: the three measures by player and by pairing.

    python3 analysis.py [folder] [--game ID] [--without-fallbacks]

Needs Python 3.8 and nothing else; with matplotlib it also draws analysis.png. Writes analysis_by_player.csv and
analysis_by_pairing.csv beside the data; where models played, analysis_calls.csv (requests by player, from calls.csv) and,
where beliefs were stated, analysis_beliefs.csv (mean score by player, order and condition, from beliefs.csv).

Estimates: self_gain and fairness are means over seats and over matches; efficiency of a group is
sum(welfare - welfare_none) / sum(welfare_best - welfare_none). Each is sum(a) / sum(b) over units (unit_id).
Intervals, 95 %: one unit, none; 2 to 11 and above 400 units, Student's t on the linearised ratio; 12 to 400, percentile
bootstrap of units (1,999 resamples). The bootstrap's generator (Park-Miller from 1, units in alphabetical order) is that of
analysis.R, which gives the same numbers; the dashboard draws other resamples, so its limits differ by resampling error.
Identical deterministic matches (same play_id) count once. Only matches played to their end have measures.
"""
import csv
import math
import os
import sys
from statistics import NormalDist

T975 = [12.7062047362, 4.3026527297, 3.1824463053, 2.7764451052, 2.5705818356, 2.4469118511, 2.3646242516, 2.3060041352, 2.2621571628, 2.2281388520]
FEW, MANY, RESAMPLES = 12, 400, 1999
MEASURES = ["self_gain", "efficiency", "fairness"]


def read(path):
    csv.field_size_limit(2**31 - 1)
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def once(rows):
    """Keeps the first of identical deterministic matches."""
    first, kept = {}, []
    for row in rows:
        play = row["play_id"]
        if play == "" or first.setdefault(play, row["match_id"]) == row["match_id"]:
            kept.append(row)
    return kept


def number(text):
    return None if text == "" else float(text)


def terms(rows, measure):
    """(unit, match, a, b) of every observation: the estimate is sum(a) / sum(b)."""
    seen = set()
    for row in rows:
        value = number(row[measure])
        if measure != "self_gain":
            if row["match_id"] in seen:
                continue
            seen.add(row["match_id"])
        if value is None:
            continue
        if measure == "efficiency":
            none, best = float(row["welfare_none"]), float(row["welfare_best"])
            yield row["unit_id"], row["match_id"], float(row["welfare"]) - none, best - none
        else:
            yield row["unit_id"], row["match_id"], value, 1.0


def t_quantile(df):
    """The 97.5 % point of Student's t: the table for few degrees of freedom, else the expansion of Abramowitz & Stegun 26.7.5 (below 1e-9 off from 400 on)."""
    if df <= len(T975):
        return T975[df - 1]
    z = NormalDist().inv_cdf(0.975)
    return (
        z
        + (z**3 + z) / (4 * df)
        + (5 * z**5 + 16 * z**3 + 3 * z) / (96 * df**2)
        + (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / (384 * df**3)
    )


def resampled(a, b, value):
    x, out, n = 1, [], len(a)
    for _ in range(RESAMPLES):
        top = bottom = 0.0
        for _ in range(n):
            x = 16807 * x % 2147483647
            i = math.floor(x / 2147483647 * n)
            top += a[i]
            bottom += b[i]
        out.append(top / bottom if bottom != 0 else value)
    return sorted(out)


def estimate(observations):
    units, matches = {}, set()
    for unit, match, a, b in observations:
        had = units.get(unit, (0.0, 0.0))
        units[unit] = (had[0] + a, had[1] + b)
        matches.add(match)
    names = sorted(units)
    a = [units[name][0] for name in names]
    b = [units[name][1] for name in names]
    n = len(names)
    out = {"estimate": None, "low": None, "high": None, "interval": "none", "matches": len(matches), "units": n}
    if n == 0 or sum(b) == 0:
        return out
    out["estimate"] = sum(a) / sum(b)
    if FEW <= n <= MANY:
        values = resampled(a, b, out["estimate"])
        cut = round(0.025 * (RESAMPLES + 1)) - 1
        out.update(low=values[cut], high=values[RESAMPLES - 1 - cut], interval="bootstrap")
    elif n >= 2:
        rest = sum((x - out["estimate"] * y) ** 2 for x, y in zip(a, b))
        half = t_quantile(n - 1) * math.sqrt(n / (n - 1) * rest) / abs(sum(b))
        out.update(low=out["estimate"] - half, high=out["estimate"] + half, interval="t")
    return out


def table(rows, by):
    groups = {}
    for row in rows:
        groups.setdefault((row["game"], row[by]), []).append(row)
    out = []
    for (game, group), members in sorted(groups.items()):
        decisions = sum(int(row["decisions"]) for row in members)
        fallbacks = sum(int(row["fallbacks"]) for row in members)
        attempts = sum(int(row["attempts"]) for row in members)
        failures = sum(int(row["failures"]) for row in members)
        for measure in MEASURES:
            line = {"game": game, by: group, "measure": measure, **estimate(terms(members, measure))}
            line["fallback_share"] = fallbacks / decisions if decisions else None
            line["failure_share"] = failures / attempts if attempts else None
            out.append(line)
    return out


def optional(folder, name, game, matches):
    """Rows of a table that older exports lack, of the matches that count."""
    path = os.path.join(folder, name)
    if not os.path.exists(path):
        return []
    return [row for row in read(path) if row["match_id"] in matches and (game is None or row["game"] == game)]


def grouped(rows, *columns):
    groups = {}
    for row in rows:
        groups.setdefault(tuple(row[column] for column in columns), []).append(row)
    return sorted(groups.items())


def mean(values):
    known = [float(value) for value in values if value != ""]
    return sum(known) / len(known) if known else None


def calls_table(rows):
    """Requests by player. failed_share is of those that ended; cost is empty where unknown or in several currencies."""
    out = []
    for (game, player), members in grouped(rows, "game", "player"):
        ended = [row for row in members if row["call_status"] not in ("pending", "lost")]
        failed = [row for row in ended if row["call_status"] != "ok"]
        priced = [row for row in members if row["cost"] != ""]
        currencies = sorted({row["currency"] for row in priced})
        out.append({
            "game": game,
            "player": player,
            "calls": len(members),
            "lost": sum(row["call_status"] == "lost" for row in members),
            "failed_share": len(failed) / len(ended) if ended else None,
            "mean_latency_ms": mean(row["latency_ms"] for row in members),
            "tokens_in": sum(int(row["tokens_in"] or 0) for row in members),
            "tokens_out": sum(int(row["tokens_out"] or 0) for row in members),
            "cost": sum(float(row["cost"]) for row in priced) if len(currencies) == 1 else None,
            "currency": currencies[0] if len(currencies) == 1 else None,
            "unpriced": sum(row["cost"] == "" and (row["sent_at"] != "" or row["call_status"] == "lost") for row in members),
        })
    return out


def beliefs_table(rows):
    out = []
    for (game, player, order, condition), members in grouped(rows, "game", "player", "order", "condition"):
        scores = [row["score"] for row in members if row["score"] != ""]
        out.append({"game": game, "player": player, "order": order, "condition": condition, "beliefs": len(members), "scored": len(scores), "mean_score": mean(scores)})
    return out


def shown(value):
    return "" if value is None else f"{value:.6f}" if isinstance(value, float) else str(value)


def save(lines, path):
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        if lines:
            writer.writerow(lines[0].keys())
        for line in lines:
            writer.writerow(shown(value) for value in line.values())


def report(title, lines, by):
    print(f"\n{title}")
    for line in lines:
        interval = "" if line["low"] is None else f"  [{line['low']:.3f}, {line['high']:.3f}] {line['interval']}"
        value = "n/a" if line["estimate"] is None else f"{line['estimate']:.3f}"
        print(f"  {line['game']}  {line[by]}  {line['measure']}: {value}{interval}  {line['matches']} matches / {line['units']} units")


def draw(tables, path):
    try:
        import matplotlib

        matplotlib.use("Agg")
        from matplotlib import pyplot
    except ImportError:
        print("\nmatplotlib is not installed: tables only, no analysis.png")
        return
    figure, axes = pyplot.subplots(len(tables), 3, figsize=(12, 4 * len(tables)), squeeze=False)
    for row, (by, lines) in zip(axes, tables):
        for axis, measure in zip(row, MEASURES):
            points = [line for line in lines if line["measure"] == measure and line["estimate"] is not None]
            for y, line in enumerate(points):
                axis.plot(line["estimate"], y, "o", color="black")
                if line["low"] is not None:
                    axis.plot([line["low"], line["high"]], [y, y], "-", color="black")
            axis.set_yticks(range(len(points)), [f"{line['game']}: {line[by]}" for line in points])
            axis.set_title(measure)
    figure.tight_layout()
    figure.savefig(path, dpi=120)
    print(f"\nwrote {path}")


def main(arguments):
    without = "--without-fallbacks" in arguments
    game = arguments[arguments.index("--game") + 1] if "--game" in arguments else None
    free = [a for i, a in enumerate(arguments) if not a.startswith("--") and (i == 0 or arguments[i - 1] != "--game")]
    folder = free[0] if free else os.path.dirname(os.path.abspath(__file__))
    rows = once(read(os.path.join(folder, "players.csv")))
    if game is not None:
        rows = [row for row in rows if row["game"] == game]
    if without:
        tainted = {row["match_id"] for row in rows if int(row["fallbacks"]) > 0}
        rows = [row for row in rows if row["match_id"] not in tainted]
    rows = [row for row in rows if row["status"] in ("complete", "limit")]
    tables = [("player", table(rows, "player")), ("players", table(rows, "players"))]
    save(tables[0][1], os.path.join(folder, "analysis_by_player.csv"))
    save(tables[1][1], os.path.join(folder, "analysis_by_pairing.csv"))
    report("By player", tables[0][1], "player")
    report("By pairing", tables[1][1], "players")
    matches = {row["match_id"] for row in rows}
    calls = calls_table(optional(folder, "calls.csv", game, matches))
    beliefs = beliefs_table(optional(folder, "beliefs.csv", game, matches))
    if calls:
        save(calls, os.path.join(folder, "analysis_calls.csv"))
    if beliefs:
        save(beliefs, os.path.join(folder, "analysis_beliefs.csv"))
    draw(tables, os.path.join(folder, "analysis.png"))


if __name__ == "__main__":
    main(sys.argv[1:])
