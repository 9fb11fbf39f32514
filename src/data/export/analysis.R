# Regenerates the dashboard's figures from players.csv: the three measures by player and by pairing.
#
#     Rscript analysis.R [folder] [--game ID] [--without-fallbacks]
#
# Needs base R and nothing else. Writes analysis_by_player.csv, analysis_by_pairing.csv and analysis.pdf beside the data; where
# models played, analysis_calls.csv (requests by player, from calls.csv) and, where beliefs were stated, analysis_beliefs.csv
# (mean score by player, order and condition, from beliefs.csv).
#
# Estimates: self_gain and fairness are means over seats and over matches; efficiency of a group is
# sum(welfare - welfare_none) / sum(welfare_best - welfare_none). Each is sum(a) / sum(b) over units (unit_id).
# Intervals, 95 %: one unit, none; 2 to 11 and above 400 units, Student's t on the linearised ratio; 12 to 400, percentile
# bootstrap of units (1,999 resamples). The bootstrap's generator (Park-Miller from 1, units in alphabetical order) is that of
# analysis.py, which gives the same numbers; the dashboard draws other resamples, so its limits differ by resampling error.
# Identical deterministic matches (same play_id) count once. Only matches played to their end have measures.

resamples <- 1999
few <- 12
many <- 400
measures <- c("self_gain", "efficiency", "fairness")

# Keeps the first of identical deterministic matches.
once <- function(rows) {
  first <- rows$match_id[match(rows$play_id, rows$play_id)]
  rows[rows$play_id == "" | rows$match_id == first, ]
}

# Observations of a measure: the estimate is sum(a) / sum(b).
terms_of <- function(rows, measure) {
  if (measure != "self_gain") rows <- rows[!duplicated(rows$match_id), ]
  rows <- rows[!is.na(rows[[measure]]), ]
  if (measure == "efficiency") {
    a <- rows$welfare - rows$welfare_none
    b <- rows$welfare_best - rows$welfare_none
  } else {
    a <- rows[[measure]]
    b <- rep(1, nrow(rows))
  }
  list(unit = rows$unit_id, match = rows$match_id, a = a, b = b)
}

resampled <- function(a, b, value) {
  x <- 1
  n <- length(a)
  out <- numeric(resamples)
  for (r in seq_len(resamples)) {
    i <- integer(n)
    for (j in seq_len(n)) {
      x <- (16807 * x) %% 2147483647
      i[j] <- floor(x / 2147483647 * n) + 1
    }
    out[r] <- if (sum(b[i]) != 0) sum(a[i]) / sum(b[i]) else value
  }
  sort(out)
}

estimate <- function(t) {
  units <- sort(unique(t$unit), method = "radix")
  a <- vapply(units, function(u) sum(t$a[t$unit == u]), 0)
  b <- vapply(units, function(u) sum(t$b[t$unit == u]), 0)
  n <- length(units)
  out <- data.frame(estimate = NA_real_, low = NA_real_, high = NA_real_, interval = "none", matches = length(unique(t$match)), units = n)
  if (n == 0 || sum(b) == 0) return(out)
  m <- sum(a) / sum(b)
  out$estimate <- m
  if (n >= few && n <= many) {
    values <- resampled(a, b, m)
    cut <- round(0.025 * (resamples + 1))
    out$low <- values[cut]
    out$high <- values[resamples + 1 - cut]
    out$interval <- "bootstrap"
  } else if (n >= 2) {
    half <- qt(0.975, n - 1) * sqrt(n / (n - 1) * sum((a - m * b)^2)) / abs(sum(b))
    out$low <- m - half
    out$high <- m + half
    out$interval <- "t"
  }
  out
}

table_of <- function(rows, by) {
  keys <- unique(rows[, c("game", by)])
  keys <- keys[order(keys$game, keys[[by]], method = "radix"), ]
  lines <- list()
  for (i in seq_len(nrow(keys))) {
    members <- rows[rows$game == keys$game[i] & rows[[by]] == keys[[by]][i], ]
    share <- if (sum(members$decisions) > 0) sum(members$fallbacks) / sum(members$decisions) else NA
    failed <- if (sum(members$attempts) > 0) sum(members$failures) / sum(members$attempts) else NA
    for (measure in measures) {
      line <- cbind(data.frame(game = keys$game[i], group = keys[[by]][i], measure = measure), estimate(terms_of(members, measure)), fallback_share = share, failure_share = failed)
      lines[[length(lines) + 1]] <- line
    }
  }
  out <- do.call(rbind, lines)
  if (!is.null(out)) names(out)[2] <- by
  out
}

# Rows of a table that older exports lack, of the matches that count.
optional <- function(folder, name, game, matches) {
  path <- file.path(folder, name)
  if (!file.exists(path)) return(data.frame())
  rows <- read.csv(path, encoding = "UTF-8", colClasses = "character", na.strings = NULL)
  rows[rows$match_id %in% matches & (is.na(game) | rows$game == game), ]
}

mean_of <- function(values) {
  known <- as.numeric(values[values != ""])
  if (length(known) > 0) mean(known) else NA
}

sum_of <- function(values) sum(as.numeric(values[values != ""]))

groups_of <- function(rows, columns) {
  keys <- unique(rows[, columns])
  keys <- keys[do.call(order, c(unname(as.list(keys)), list(method = "radix"))), ]
  lapply(seq_len(nrow(keys)), function(i) {
    same <- Reduce(`&`, lapply(columns, function(column) rows[[column]] == keys[[column]][i]))
    list(key = keys[i, ], members = rows[same, ])
  })
}

# Requests by player. failed_share is of those that ended; cost is empty where unknown or in several currencies.
calls_table <- function(rows) {
  do.call(rbind, lapply(groups_of(rows, c("game", "player")), function(group) {
    m <- group$members
    ended <- m[!(m$call_status %in% c("pending", "lost")), ]
    priced <- m[m$cost != "", ]
    currency <- unique(priced$currency)
    data.frame(
      group$key,
      calls = nrow(m),
      lost = sum(m$call_status == "lost"),
      failed_share = if (nrow(ended) > 0) sum(ended$call_status != "ok") / nrow(ended) else NA,
      mean_latency_ms = mean_of(m$latency_ms),
      tokens_in = sum_of(m$tokens_in),
      tokens_out = sum_of(m$tokens_out),
      cost = if (length(currency) == 1) sum_of(priced$cost) else NA,
      currency = if (length(currency) == 1) currency else "",
      unpriced = sum(m$cost == "" & (m$sent_at != "" | m$call_status == "lost"))
    )
  }))
}

beliefs_table <- function(rows) {
  do.call(rbind, lapply(groups_of(rows, c("game", "player", "order", "condition")), function(group) {
    m <- group$members
    data.frame(group$key, beliefs = nrow(m), scored = sum(m$score != ""), mean_score = mean_of(m$score))
  }))
}

save_table <- function(lines, path) {
  for (column in intersect(c("estimate", "low", "high", "fallback_share", "failure_share", "failed_share", "mean_latency_ms", "cost", "mean_score"), names(lines))) lines[[column]] <- ifelse(is.na(lines[[column]]), "", sprintf("%.6f", lines[[column]]))
  write.csv(lines, path, row.names = FALSE, na = "", fileEncoding = "UTF-8")
}

draw <- function(lines, by) {
  for (measure in measures) {
    points <- lines[lines$measure == measure & !is.na(lines$estimate), ]
    if (nrow(points) == 0) next
    y <- seq_len(nrow(points))
    range_x <- range(c(points$estimate, points$low, points$high), na.rm = TRUE)
    par(mar = c(4, 14, 2, 1))
    plot(points$estimate, y, xlim = range_x, ylim = c(0.5, nrow(points) + 0.5), yaxt = "n", ylab = "", xlab = measure, pch = 19, main = paste(measure, "by", by))
    segments(points$low, y, points$high, y)
    axis(2, at = y, labels = paste0(points$game, ": ", points[[by]]), las = 1, cex.axis = 0.7)
  }
}

main <- function(arguments) {
  game <- NA
  at <- match("--game", arguments)
  if (!is.na(at)) {
    game <- arguments[at + 1]
    arguments <- arguments[-c(at, at + 1)]
  }
  free <- arguments[!startsWith(arguments, "--")]
  folder <- if (length(free) > 0) free[1] else "."
  rows <- read.csv(file.path(folder, "players.csv"), encoding = "UTF-8", colClasses = c(
    unit_id = "character", match_id = "character", player = "character", players = "character", game = "character", play_id = "character"
  ))
  rows <- once(rows)
  if (!is.na(game)) rows <- rows[rows$game == game, ]
  if ("--without-fallbacks" %in% arguments) rows <- rows[!(rows$match_id %in% rows$match_id[rows$fallbacks > 0]), ]
  rows <- rows[rows$status %in% c("complete", "limit"), ]
  for (column in c("self_gain", "efficiency", "fairness", "welfare", "welfare_none", "welfare_best")) rows[[column]] <- as.numeric(rows[[column]])
  if (nrow(rows) == 0) {
    cat("No match that was played to its end: nothing to show.\n")
    return(invisible(NULL))
  }
  by_player <- table_of(rows, "player")
  by_pairing <- table_of(rows, "players")
  save_table(by_player, file.path(folder, "analysis_by_player.csv"))
  save_table(by_pairing, file.path(folder, "analysis_by_pairing.csv"))
  calls <- optional(folder, "calls.csv", game, rows$match_id)
  if (nrow(calls) > 0) save_table(calls_table(calls), file.path(folder, "analysis_calls.csv"))
  beliefs <- optional(folder, "beliefs.csv", game, rows$match_id)
  if (nrow(beliefs) > 0) save_table(beliefs_table(beliefs), file.path(folder, "analysis_beliefs.csv"))
  print(by_player, row.names = FALSE, digits = 4)
  print(by_pairing, row.names = FALSE, digits = 4)
  pdf(file.path(folder, "analysis.pdf"), width = 9, height = 6)
  draw(by_player, "player")
  draw(by_pairing, "players")
  invisible(dev.off())
}

main(commandArgs(trailingOnly = TRUE))
