extension Lexicon {
    /// Values, wishes, hedges, and what would make them concrete.
    static let abstractionPhrases: [(Concept, String)] = [
        (
            .slogan,
            """
            ethical ai, ethical artificial intelligence, bias free, unbiased ai, ai for good, ai for
            the good, ai for social good, doing good with, doing good for, do good with, about doing
            good, do the right thing, doing the right thing, do no evil, don't be evil, make the
            world a better place, making the world a better place, better world, ai for humanity,
            benefit of humanity, ai for everyone, moral ai, good ai, tech for good, fair and ethical
            ai, ethical and responsible ai, use ai ethically, human values at heart
            """
        ),
        (
            .rejecting,
            """
            avoid~, instead of, rather than, slogan+, buzzword+, phrase, the word, the term, the
            words, vague, empty, wary of, sceptical, skeptical, beware, suspicious of, claims to,
            promises, promising, call it, calls it, called, so called, measures nothing,
            meaningless, unrealistic, impossible, misleading, nobody can, myth, dangerous to, anyone
            who, anybody who, whoever, is no anonymisation, is no anonymization, overclaim~,
            pretend~
            """
        ),
        (
            .creed,
            """
            i/we [really/deeply/truly/strongly/genuinely/always/also/firmly] care/cares about, i/we
            [really/deeply/truly/strongly/firmly] believe [in/that/strongly], i/we [really/deeply/
            truly/highly/strongly] value, i'm/we're/i am/we are [very/deeply/fully/truly/strongly]
            passionate/committed/dedicated, passionate about, committed to, dedicated to, is [very/
            so/really/extremely/most/the most/super/also] important, are [very/so/really/extremely]
            important, matters/matter [a lot/to me/to us/most/deeply/greatly], is/are key, is/are
            crucial, is/are essential, is/are paramount, is/are vital, is/are critical, seriously,
            at heart, close to my heart, i/we stand/stands for, my/our values, top priority, core
            value+, i want to be, must be at the heart, is/are at the heart, is/are central to, it
            is about, is a must
            """
        ),
        (
            .ensure,
            """
            i/we/i'd/we'd/i'll/we'll/team [would/will/must/should/can/could/need to/have to/want to/
            always/also/then] [always/also/then/of course/therefore] ensure/ensures/guarantee/
            guarantees, job/role/goal/aim/task/responsibility/duty is to ensure/guarantee, job/role/
            duty to ensure, make/makes/making sure, !make/makes/making sure to, !make/makes/making
            sure [that] we/i/you/they/everyone/everybody/people/nobody/no/she/he/someone/somebody,
            !ensure/ensures/guarantee [that] we/i/you/they/everyone/everybody/people/nobody/someone/
            somebody, !guarantee+ of
            """
        ),
        (
            .means,
            """
            by, via, using, use, used, uses, through, thanks to, with, if, unless, test~, measure~,
            check~, at most, at least, under, within, as long as, before, until, allow list,
            allowlist, checklist, whitelist, rule+, script+, automatically, in ci, so
            """
        ),
        (
            .hedge,
            """
            basically, kind of, kinda, sort of, sorta, just, maybe, perhaps, i guess, i suppose, i
            think, probably, possibly, somewhat, somehow, more or less, honestly, actually,
            literally, pretty much, a bit, a little bit, something like, or something, or whatever,
            or so, i feel like, i feel, might, could possibly, hopefully, quite, fairly, rather,
            essentially, in a way, to some extent, i would say, i'd say, it seems, seems like,
            roughly speaking, try something, or anything, !just in time, !just as, !just because, !i
            think that, !rather than, !would rather, !i'd rather, !kind of fallback/model/error+, !a
            kind of, !what kind of, !this kind of, !that kind of, !one kind of, !each kind of,
            !another kind of, !fairly treated, !not just, !just before, !just after, !a sort of,
            !quite a
            """
        ),
        (
            .passiveCheck,
            """
            will/should/must/would/shall/can/may [be also/always/then/carefully/regularly] be
            [carefully/regularly/thoroughly/properly/manually/also/always/first/then/closely/
            continuously/periodically/double] reviewed/monitored/checked/audited/approved/tested/
            validated/verified/assessed/evaluated/documented/inspected/tracked/logged/watched/
            examined, needs/need/has/have/ought/is/are/going to be [carefully/regularly/thoroughly/
            properly/manually/also/always/first/then/closely/continuously/periodically] reviewed/
            monitored/checked/audited/approved/tested/validated/verified/assessed/evaluated/
            documented/inspected/tracked/watched/examined
            """
        ),
        (
            .agent,
            """
            by, automatically, in ci, the pipeline, a script, a job, a test, !by then, !by next, !by
            default, !by hand, !by now, !by the end, !by friday/monday/may/june/july
            """
        ),
        (
            .nobodyChecks,
            """
            someone/somebody/people/anyone/anybody/they/everyone/everybody [will/should/must/can/
            would/could/has to/have to/needs to/need to/shall/then] [then/also/always/regularly/
            carefully/just] check/checks/review/reviews/monitor/monitors/approve/approves/own/owns/
            audit/audits/verify/verifies/validate/validates/inspect/inspects/handle/handles/decide/
            decides/watch/watches, someone/somebody/people/they/everyone/everybody [will/should/
            must/can/would/could/has to/have to/needs to] look/looks at/into/after/over, someone/
            somebody/people to [then/also] check/review/monitor/approve/own/audit/verify/validate/
            handle/watch/look, team [will/should/must/can/would/could/has to/needs to/then] [then/
            also/regularly/carefully] check/checks/review/reviews/monitor/monitors/approve/approves/
            own/owns/audit/audits/verify/verifies/validate/validates/handle/handles, team [will/
            should/must/can/would] look/looks at/into/after/over, someone/somebody/people who check/
            checks/review/reviews/monitor/monitors
            """
        ),
        (
            .role,
            """
            reviewer+, engineer+, owner+, officer+, manager+, analyst+, auditor+, clinician+,
            doctor+, nurse+, lawyer+, counsel, scientist+, developer+, moderator+, underwriter+,
            handler+, case worker+, caseworker+, risk team, legal team, security team, privacy team,
            fairness team, on call, board, committee, lead, leads, approver+, steward+, specialist+,
            expert+, operator+, agent+, annotator+, labeller+, labeler+, product manager, team lead,
            supervisor+, architect+, risk desk, claims desk, ethics board, data protection officer,
            platform team, data team, compliance, regulator, third party, vendor, head of, director,
            sre, radiologist+, physician+, judge+, editor+, maintainer+, curator+, compliance team,
            qa, red team, governance team
            """
        ),
        (
            .workingVerb,
            """
            log/logs/logged/logging each/every/the/all/it/which/who/them/what, logged, record/
            records/recorded/recording, keep/keeps/kept/keeping, compare~, measure~, test~, block/
            blocks/blocked/blocking, link~, trace/traces/traced/tracing, track~, store~, check~,
            explain~, show/shows/showed/shown/showing, reveal~, rank~, detect~, catch/catches/
            caught/catching, stop/stops/stopped, reject~, review/reviews/reviewed/reviewing,
            approve~, tell/tells/told, name/names/named, document/documents/documented/documenting,
            write/writes/wrote/written/writing, tie/ties/tied, run/runs/running, retrain~, monitor~,
            publish~, limit/limits/limited, filter~, watch~, validate~, visualise~, visualize~,
            audit each/every/the/our, audited, sign~, decide~, sample~, flag*, flags, route~,
            rebuild~, connect~, define~, report/reports/reported/reporting, score/scores/scored/
            scoring, serve~, schedule~, version/versions/versioned, freeze/freezes/frozen, remove~,
            mask~, redact~, encrypt~, calculate~, compute~, bring/brings/brought, join~, collect~,
            send/sends/sent, monitors, orchestrate~, deploy~, verify/verifies/verified, enforce~,
            prevent~, protect~, restrict~, count/counts/counted, carry/carries/carried, deliver~,
            map/maps each/every/the, cover/covers, hold/holds, cache/caches, buffer~, quer~, query/
            queries/queried, trigger~, !audit log+, !event log+, !log entry, !test set, !limits of
            my, !event logging
            """
        ),
        (
            .purpose,
            """
            to, for, so that, which, because, since, that, when, whenever, in order, as a/an/our/
            the, with which, where, by, whose, on the, from, between, during, before, after, on top,
            !there is/are also, !similar to, !compared to
            """
        ),
    ]
}
