extension Lexicon {
    /// Amounts, results, comparisons.
    static let amountPhrases: [(Concept, String)] = [
        (
            .vagueAmount,
            """
            a lot [of], lots of, significantly, significant, various, very high/low/large/small/
            fast/slow/good/bad/big/long/often/many/few/much/expensive/cheap/strong/weak, huge,
            hugely, massive, massively, many, tons of, loads of, plenty of, countless, enormous,
            enormously, dramatically, dramatic, drastically, substantially, substantial,
            considerably, considerable, a great deal, vast, a number of, numerous, tremendous,
            tremendously, much better, much worse, much faster, way better, way faster, extremely
            high/low/large/fast/slow/good, !how many, !as many as, !not many, !too many, !so many,
            !many to many, !one to many, !statistically significant, !statistical significant, !not
            [statistically] significant, !significant digits, !significant figures, !significance,
            !many thanks, !how significant, !a significant part
            """
        ),
        (
            .resultClaim,
            """
            we/i/it/they/team/that/this/which/and/reports/report/index/filter/change/model/system/
            tool/process/release/version/fix/step/move [has/have/also/really] improved/reduced/cut/
            increased/lowered/raised/boosted/decreased/shortened/accelerated the/our/its/their/a/
            audit/false/recall/latency/errors/cost/costs/complaints/quality/precision/accuracy/
            throughput/conversion/churn/revenue/onboarding/review/reviews, [has/have] improved/
            reduced/increased/lowered/raised/boosted/decreased/shortened/accelerated [the/our/its/
            their] recall/latency/errors/cost/costs/complaints/quality/precision/accuracy/
            throughput/conversion/churn/revenue/audit/onboarding, has/have improved/reduced/cut/
            increased/lowered/raised/boosted/decreased the/our/its/their, sped up, speeded up,
            brought down, drove down/up, made it/them/things/reviews faster/better/cheaper, got
            faster/better/cheaper, became faster/better/cheaper, grew faster, !we/i/would/to/will/
            can/could/should/must/may/might cut, !and cut, !they cut, !be improved/reduced/cut, !it
            cut, !that cut
            """
        ),
        (
            .comparative,
            """
            better, worse, improvement, improved, improve, improves, gain, gains, more, less,
            higher, lower, increase, decrease, reduction, boost, uplift, lift, saved, savings,
            success
            """
        ),
        (
            .measuredNoun,
            """
            rate+, latency, throughput, time, times, cost, costs, revenue, churn, conversion,
            conversions, cycle+, customer+, user+, error+, complaint+, refusal+, request+, traffic,
            load, memory, cpu, storage, speed, coverage, share, sales, clicks, ticket+, case+,
            alert+, incident+, delay+, hour+, day+, week+, minutes, disagreement+, agreement, false,
            reviews, review, label+, labels, approvals, denials, people, applicant+, patient+,
            answer+, prediction+, score+, gap, budget, energy, emissions, size, volume, downtime,
            uptime, availability, bandwidth, tokens, price+, cent, pages, claims, orders, calls,
            sessions, retention, engagement, confidence, probability, images, image, returns,
            visits, hallucination+, quality, staff, margin, turnover, bugs, defects, drop offs,
            votes, readers, wait, waiting, queue, backlog, work, effort, data
            """
        ),
        (
            .conditional,
            """
            if, when, whenever, once, as soon as, should the/it/they/recall/precision/accuracy/
            drift/latency/any, in case, the moment, every time, each time, unless, after [the/it/
            two/three]
            """
        ),
        (
            .comparison,
            """
            exceed~, above, over, below, under, more than, less than, greater than, higher than,
            lower than, fewer than, at least, at most, drop/drops/falls/fall/dip/dips/sinks/goes/go/
            declines/decreases below/under/to/by, rise/rises/climbs/goes/grows/increases/jumps/go
            above/over/past/to/by, passes, pass, crosses, cross, reach, reaches, hits, hit, larger
            than, bigger than, smaller than, worse than, beyond, >, <, ≥, ≤, > =, < =, outside,
            equals, doubles, misses, breaches, breach
            """
        ),
        (
            .corrective,
            """
            retrain~, roll/rolls/rolled/rolling [it/us/this/that/them/everything/the release/the
            model/the change/the rollout/the version] back, rollback+, revert~, pause~, stop/stops/
            stopped/stopping the/it/all/this/that, halt~, freeze/freezes/froze/frozen/freezing,
            block/blocks/blocked the/release/releases/deployment/deployments, page/pages/paged the/
            an/somebody/someone/us/me/our/on, is/are/be/gets/get paged, paged, escalat~, escalate~,
            escalation, disable~, switch/switches/switched [it] off/to/back/over, turn/turns/turned
            [it/the/them] off, fall/falls/fell back, hand/hands/handed [it/them/the/cases/over]
            over/to/off, human review, manual review, quarantine~, re label~, relabel~,
            recalibrate~, reweight~, rebuild~, withdraw/withdraws/withdrew/withdrawn, take/takes/
            took it/the/them down/offline/out, pull/pulls/pulled the/it, open/opens/opened an
            incident/ticket/investigation, investigate~, call/calls/called a/the/an reviewer/owner/
            person/team/clinician/meeting, notify/notifies/notified, incident is opened/raised,
            raise/raises an incident/alarm/ticket, fail over, fails over, failover, re route~,
            reroute~, throttle~, narrow/narrows the, tighten~, lower/lowers the threshold, raise/
            raises the threshold, fix/fixes the, re run/runs, mitigate~, correct/corrects/corrected
            the, re test/tests, hold/holds the release/rollout/back/it, stop/stops the experiment/
            rollout, takes over, kill switch, shut/shuts [it] down, shut/shuts the, we/i/team act/
            acts/react/reacts/respond/responds, rolls us back, retrained, stops the rollout, review
            the/each/it/them, is reviewed, are reviewed, go/goes to [a/human/manual/the] person/
            review/reviewer/human, !retraining trigger+/schedule+, !escalation path of
            """
        ),
        (
            .correctivePlan,
            """
            i/we/they/team/i'd/we'd/i'll/we'll [would/will/can/could/should/then/also/simply/just]
            [then/also/simply/just] retrain/retrains/escalate/escalates/pause/pauses/revert/reverts/
            recalibrate/rollback, i/we/they/team/i'd/we'd/i'll/we'll [would/will/can/could/should/
            then/also/simply/just] [then/also/simply/just] roll/rolls back, i/we/they/team/i'd/we'd/
            i'll/we'll [would/will/can/could/should/then/also] roll/rolls it back, and roll back,
            and retrain [it/the/them], !and retrain if/when/every/each/once, !and roll back if/when
            """
        ),
        (
            .occasion,
            """
            if, when, whenever, after, once, every, each, weekly, monthly, daily, nightly,
            quarterly, yearly, annually, hourly, until, unless, as soon as, in case, on the, on a,
            on any, on each, on every, upon, at night, before, within, the moment, should, trigger~,
            above, below, exceeds, drop+, falls, because, since, then only, at the, per,
            periodically, regularly, automatically on, continuously, in the event, where, while, by
            hand, during, in response, for any, for each, so, instead, rather than
            """
        ),
    ]
}
