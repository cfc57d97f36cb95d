extension Lexicon {
    /// Claims too great, and what bounds them.
    static let promisePhrases: [(Concept, String)] = [
        (
            .perfection,
            """
            bias free, free of [all/any] bias, free from [all/any] bias, no bias at all, zero bias,
            completely unbiased, fully unbiased, totally unbiased, perfectly fair/safe/accurate/
            unbiased/reliable/secure/interpretable/aligned/transparent/neutral/objective, completely
            fair/safe/accurate/reliable/secure/interpretable/aligned/transparent/neutral/objective/
            robust/bias, fully fair/interpretable/safe/secure/explainable/accurate/reliable/aligned/
            unbiased/transparent/robust/objective, totally fair/safe/accurate/reliable/secure/
            neutral/objective, absolutely fair/safe/accurate/reliable/secure, 100 fair/safe/
            accurate/reliable/secure/compliant/correct, 100 % fair/safe/accurate/reliable/secure/
            correct/interpretable/unbiased, 100 percent fair/safe/accurate/reliable/secure/correct,
            eliminate/eliminates/eliminated/eliminating [all/any/every] bias/biases, eliminate/
            eliminates all/any/every risk/risks/harm/harms/error/errors, remove/removes/removed/
            removing all/every/any [the/of the] bias/biases/risk/risks/harm/harms/error/errors,
            [all] bias (is/has been/will be) removed/gone/eliminated/eradicated, [all] bias (is/has
            been/will be) completely/fully/totally removed/gone/eliminated, never fails, never fail,
            never makes mistakes/errors/a mistake, cannot fail, can't fail, can never fail, never
            wrong, never goes wrong, never be wrong, never hallucinates, never discriminates, never
            leaks, guarantee/guarantees/guaranteed/promise/promises/achieve/achieves/reach/reaches/
            have/has/with/makes/make zero hallucinations/errors/risk/harm/bias/failures/mistakes, no
            risk at all, no hallucinations at all, no errors at all, (is/are/be/completely/fully/
            totally) error/risk free, foolproof, bulletproof, fail safe guarantee, guarantee/
            guarantees/guaranteed [complete/full/perfect/total/absolute] fairness/safety/accuracy/
            privacy/correctness, guarantees no, solve/solves/solved bias, solves the bias problem,
            impossible to break/hack/fool, unbreakable, unhackable, always right, always correct,
            always fair, always safe, no one/nobody will [ever] be harmed/hurt/discriminated,
            completely eliminate/remove, fully eliminate/remove, completely eliminates/removes/
            solves, eliminate/eliminates/prevent/prevents all hallucinations/bias/attacks/errors,
            perfect fairness/accuracy/safety/privacy, complete/total/absolute fairness/safety, !can/
            could/may/might be perfectly/completely/fully/totally/absolutely fair/safe/accurate/
            unbiased/reliable/secure/interpretable/aligned/transparent/neutral/objective/robust/
            explainable, !never fails to, !never fail to, !bias free of
            """
        ),
        (
            .limit,
            """
            (cannot/can't/can not/won't/will not/wouldn't/would not) [fully/ever/really] guarantee/
            promise/ensure/eliminate/remove/cover/know/be/satisfy, can never, no guarantee+, not
            guarantee, limitation+, limits, the limit of, residual, one limit, beyond, out of reach,
            invisible, still pass/passes/slip/slips/lose/loses/arrive/arrives, i would not/never
            promise, would not promise, only a driver/person/user will, outlast, remaining, remains,
            remain, what is left, what's left, left over, unachievable, unattainable, impossible,
            not possible, not perfect, imperfect, no perfect, nothing is perfect, no model is, not
            every, not all, at once, unmeasured, unknown, uncertain, uncertainty, may still, might
            still, could still, still be wrong, still happen, blind spot+, never be, never fully,
            not decide, undecided, best effort, as far as, acceptable, tolerance, within 1/2/3/4/5/
            10 points, mitigate~, reduce~ but, not eliminate, conflict~, contradict~, incompatible,
            we do not record, do not know, don't know, cannot know, can't know, too few, small
            sample, confidence interval+, interval, exception+, edge case+
            """
        ),
        (
            .compliantClaim,
            """
            gdpr/hipaa/ccpa/sox/iso/pci/fcra/ferpa/coppa compliant, soc 2/1 compliant, ai act
            compliant, act compliant, law compliant, fully compliant, totally compliant, completely
            compliant, 100 compliant, 100 % compliant, is/are/be/stays/remains/becomes/us [now/then/
            already/also] compliant, compliant with, regulation compliant, meets all regulations,
            complies with all
            """
        ),
        (
            .control,
            """
            consent, retention, delete~, deletion, erase~, erasure, review~, encrypt~, encryption,
            access, log, logs, logged, record/records/recorded, audit~, minimise~, minimize~,
            minimisation, minimization, pseudonymise~, pseudonymize~, anonymise~, anonymize~, opt
            out, opt in, approval+, approve~, impact assessment+, dpia, assessment+, contract+,
            register, notice, notify, appeal+, explanation+, document~, documentation, training,
            policy, policies, purpose limitation, legal basis, lawful basis, processor agreement,
            mask~, redact~, keep/keeps only, human oversight
            """
        ),
        (
            .testing,
            """
            test~, testing, evaluate~, validate~, check~, audit~, verify, verified, assess~, red
            team~, red teaming, evaluation, validation, audits, review~, benchmark~
            """
        ),
        (
            .onceOnly,
            """
            once, one time, one off, a single time, single test, before [the/a/each/any/our] launch/
            release/deployment/rollout/shipping/launching/releasing/deploying/go, prior to [the/a]
            launch/release/deployment, pre launch, pre deployment, pre release, at launch, !once
            the, !once a, !once we, !once it, !once i, !once they, !once you, !once recall, !once
            an, !at once, !more than once, !once per, !once every, !once each, !once in, !once
            again, !once drift, !once that, !once this, !not once, !before each/every/any release/
            launch, !once more
            """
        ),
        (
            .recurring,
            """
            every, each release/week/month/day/quarter/night/commit/change/build/deploy/time/
            version/batch/sprint, weekly, monthly, daily, nightly, quarterly, annually, yearly,
            hourly, again, re test~, retest~, re evaluate~, reevaluate~, repeat~, recurring,
            continuous, continuously, ongoing, periodic, periodically, regularly, regular, monitor~,
            monitoring, whenever, after launch, after release, after deployment, post launch, post
            deployment, in ci, on each, on every, retrain~, drift, once per, once a, once every,
            scheduled, on a schedule, at intervals, long term, over time, keep testing, keeps
            testing, in production, live traffic, canary
            """
        ),
        (
            .tradeOffWord,
            """
            trade off+, tradeoff+, trading off, trades off, pros and cons, upsides and downsides,
            trade~ [some/a/off] accuracy/recall/latency/speed/precision/privacy
            """
        ),
        (
            .costNoun,
            """
            latency, cost, costs, accuracy, recall, precision, speed, privacy, readability,
            interpretability, explainability, fairness, safety, complexity, time, money, memory,
            compute, effort, coverage, throughput, quality, freshness, simplicity, flexibility,
            usability, freedom, helpfulness, delay, performance, security, transparency, autonomy,
            risk, revenue, conversion, false positives, false negatives, false alarms, maintenance,
            usefulness, labelling, labeling, staff, budget, utility, robustness, slower, cheaper,
            dearer, cheap, slow, expensive, scale, consistency, availability, ms, oversight,
            innovation
            """
        ),
        (
            .drawback,
            """
            downside+, drawback+, disadvantage+, at the cost, at a cost, at some cost, at a small/
            high/large/slight/modest, accuracy/latency/performance cost, costs us, cost us, costs
            me, the cost is, the cost of, costs some, the price is, the price of, price we pay, pay
            for [it/that/this], pays for, we lose, i lose, lose/loses/losing/lost [some/a little/a
            bit of/points of/the] recall/accuracy/precision/speed/some/coverage/detail/data/points/
            volume/quality/privacy/utility, means less, means more, less accuracy/recall/precision/
            privacy/speed/coverage/utility/readable/detail, more false/latency/work/cost, we give
            up, give up, gives up, giving up, sacrifice~, slower, more expensive, less accurate,
            less precise, less readable, less flexible, more complex, harder to, more work, more
            labelling, more labeling, more latency, adds latency, adds complexity, adds delay,
            longer, weaker, dearer, more memory, penalty, overhead, in exchange for, in return for,
            expense of, on the other hand, weakness, weaknesses, catch is, disadvantageous, burden,
            but slow, but slower, but less, but more, but costs, but it costs, but loses, lower
            recall/accuracy/precision, more false, fewer features, takes longer, will cost, would
            cost, cost more, costs more, extra cost, extra latency, more compute, the risk is, extra
            work, i accept, we accept, at the expense, limitation+
            """
        ),
        (
            .scaleWord,
            """
            cost, costs, costly, budget, scale, scales, phase, phased, first, later, start with,
            begin with, start small, pilot, worth, justif~, justified, justify, justifies, overkill,
            expensive, cheap, cheaper, simple, simpler, effort, only if, only when, if needed,
            because, since, small, trade off+, tradeoff+, roi, price, compute, latency, maintenance,
            team of, proportion, proportionate, too much, too heavy, eventually, mature, maturity,
            step by step
            """
        ),
        (
            .building,
            """
            i/we/i'd/we'd/and/would/will/team/also/then/to/or/should [also/then] add/build/deploy/
            create/train/implement/introduce/install/develop/integrate, adds/builds/deploys/creates/
            trains/implements/introduces/installs/develops/integrates, i/we/i'd/we'd/and/would/will
            [also/then] set up, sets up, add/build/deploy/create/train/implement/introduce/install/
            develop/integrate/launch a/an/the/two/three/four/some/tests/logging/tracing/alerts/
            monitoring
            """
        ),
        (
            .order,
            """
            first, firstly, second, secondly, third, then, next, after that, afterwards, finally,
            last, step, steps, phase, phases, before, priority, priorities, prioritise, prioritize,
            start with, begin with, initially, later, in order, order, once the, most important,
            until, sequence, week one, day one, 1, eventually, to begin with, to start with, start
            small
            """
        ),
    ]
}
