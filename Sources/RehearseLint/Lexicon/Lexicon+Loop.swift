extension Lexicon {
    /// Watching, acting, keeping evidence, learning.
    static let loopPhrases: [(Concept, String)] = [
        (
            .watching,
            """
            monitor~, monitoring, monitors, watch/watches/watched/watching, keep/keeps/keeping an
            eye on, dashboard+, track~ [the/its/their/our/each/all/this/both/any/how/for/live/and]
            drift/recall/precision/accuracy/latency/error/errors/rate+/refusals/refusal/complaints/
            share/metric+/metrics/performance/quality/score+/gap+/usage/outcomes/it/them/
            calibration/kpis/false/hallucination/hallucinations/behaviour/behavior/incidents,
            observability, metrics for, look/looks at them/it/these/those daily/weekly/regularly/
            every/each, telemetry, drift detector+, drift detection, !watch list, !stop watch
            """
        ),
        (
            .alerting,
            """
            alert on/if/when/whenever/once, alerts on/if/when/fire/fires/go/goes, alert fires/goes/
            is/rings, we/i/i'd/we'd/and/to/will/would alert, alerting, alerts go, threshold for/on/
            is, a/the/there is a threshold, threshold+, alarm fires/goes/rings/when/if, alerts the/
            an
            """
        ),
        (
            .laterCheck,
            """
            audit~, audits, audited, auditing, drift, a b test+, a b testing, a b, ab test+, post
            launch, post deployment, post release, after launch, after the launch, after release,
            after deployment, after going live, after it is live, in production, once [it is/it's]
            live, re test~, retest~, re evaluate~, reevaluate~, live traffic, shadow mode, canary,
            holdback, every week/month/quarter/day/night/release/year/sprint, each week/month/
            quarter/day/night/release/year, weekly, monthly, quarterly, daily, nightly, periodic,
            periodically, regular review+, spot check+, sample~ of live, feedback from users, user
            feedback, complaint+, incident+, post mortem+, on call, alert+, alerts, experiment+,
            review~ each/every, follow up, rollback, roll back, regression test+, regularly,
            continuously, over time, retrain~ when/if/every, success after, track~ [the/its/their/
            how/each/whether/this]
            """
        ),
        (
            .humanCheck,
            """
            human review~, human reviewer+, human approval, human in the loop, human oversight,
            human check+, human decision, human judgement, human judgment, human override, manual
            review, manual approval, manual check, manually reviewed/approved/checked, reviewed by,
            approved by, checked by, signed by, signed off, sign off, signs off, reviewer+,
            approval+, approve~, by hand, lifeguard+, foreman, teacher+, editor+, supervisor+, staff
            decide/decides/check/checks, decided by, confirmed by, appeal~, appeals, override~,
            overrule~, overridden, case worker+, caseworker+, case handler+, claims handler+,
            clinician+, doctor+, physician+, nurse+, radiologist+, underwriter+, loan officer+,
            recruiter+, moderator+, a judge, judges, a person, a human, humans, people review/check/
            decide/approve/read, person decide/decides/review/reviews/reads/checks/can/has/must/
            signs/approves, to people, by people, to a human, to humans, escalated to, escalate [it/
            them/to] to, escalates to, human, second opinion, four eyes, two person, two reviewers,
            expert review, committee approves, board approves, approver+, contest the/a/it,
            contested, specialist+, final decision, final say, officer approves/decides/reviews,
            agent reviews, analyst+, human expert+
            """
        ),
        (
            .fallback,
            """
            fallback+, fall/falls/fell/falling back, default+, defaults to, degrade~, degraded,
            graceful degradation, gracefully, rollback+, roll/rolls/rolled/rolling back, roll it
            back, roll the model/release/version back, backup, back up model, standby, stand by,
            secondary model, old version, old model, previous version, previous model, last good,
            last known good, last known, last version, takes over, take over, cached answer+/score+/
            value+/prediction+, rule based, rules based, to a human, to a person, human review,
            manual review, manual process, routed to, routes to, route it to, route them to, goes to
            a, go to a, handed to, hands over, hand over, hand it to, local/manual/safe/limp/
            offline/read mode, pause~, switched/switch/switches off, withdrawn, turned off, fail
            over, fails over, failover, fail safe, fail safely, fails safely, fail closed, fail
            open, safe state, safe mode, circuit breaker+, kill switch, switch/switches to [the/a/
            an], abstain~, refuse to answer, refuses to answer, says i don't know, says it does not
            know, ask/asks a human/person, queue for/the review, to people, baseline model, simpler
            model, heuristic+, safe stop, stop/stops safely, show nothing, shows nothing, clerk,
            replaced by, !by default, !default rate+, !default risk, !loan default+, !defaulted, !on
            a loan, !payment default
            """
        ),
        (
            .evidenceKept,
            """
            log, logs, logged, logging, version, versions, versioned, versioning, version control,
            lineage, model card+, data card+, data sheet+, datasheet+, registry, register,
            registered, record, records, recorded, document, documents, documented, documentation,
            audit trail+, audit log+, archive~, provenance, write/writes/wrote/written down, wiki,
            ticket+, git, commit, commits, changelog, decision log, minutes of, paper trail,
            traceable, traceability, evidence, store/stores the decision/reason, sign off, signed,
            hash, hashes, catalogue, catalog, repository, impact assessment+, filed, risk register,
            snapshot+, checkpoint+, metadata, signature+, ledger
            """
        ),
        (
            .learning,
            """
            root cause+, post mortem+, postmortem+, incident review+, incident report+, regression
            test+, regression suite, lessons, lesson learned/learnt, learn/learns/learned/learnt
            from/what/why, blameless, five whys, ask/asks why, asked why, why it happened, what
            would have caught, what could have caught, would have caught, test case+, new test,
            added to the test, becomes a test, into a test, turn/turns/turned it into,
            retrospective+, so that it cannot/can't happen/come again/back, cannot come back, does
            not happen again, doesn't happen again, from happening again, prevent/prevents/prevented
            a repeat, never happens again, action items, corrective action+, add/adds/added [it/the/
            that/this/each/every] [case/failure/input] to the, update/updates/updated the runbook/
            playbook/checklist/tests, after action review, after each/every/an/the incident, after
            each/every outage, feed/feeds/fed back into, find/finds/found the cause, causes, cause
            analysis, failure analysis, error analysis
            """
        ),
    ]
}
