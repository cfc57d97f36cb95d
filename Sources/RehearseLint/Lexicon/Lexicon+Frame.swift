extension Lexicon {
    /// Framing, recalling, weighing, deciding.
    static let framePhrases: [(Concept, String)] = [
        (
            .framing,
            """
            goal+, objective+, purpose, aim is, the aim, our aim, my aim, define~, definition,
            clarify~, clarification, success, success metric+, successful, metric that matters, kpi,
            kpis, assume~, assumption+, assuming, suppose, scope, in scope, out of scope,
            requirement+, constraint+, who is affected, is affected, are affected, affected by,
            affects, who are the users, stakeholder+, before choosing/deciding/building/training/
            anything/i/we, first question, i'd ask, i would ask, i'd want to know, i would want to
            know, i need to know, what does it mean, what counts as, counts as, by harmful/fair/
            safe/reliable/good/correct i mean, i mean by, when i say, mean by, means to us, means
            here, means in this, matters most, what matters, hurt/hurts/harm/harms most, which
            error+, worst case, cost of a/an/being, the problem is, the task is, frame~ the/this, i
            read the question, understand the, i take it that, context, priorit~ of, the question is
            whether, the real question, what do we want, what are we trying, we want to, i want to
            know, the need, who gets hurt, who is hurt, who would be hurt, harm+ to, risk class,
            stake+, high stakes, the user needs, before i, before we, start/begin with/by the
            question/asking/defining/clarifying, use case, non goal+, intention, aim for, at worst,
            the worst, worst thing, convince, whose/which decision, what do we do, what is at stake,
            the question, questions, what must not happen, compared with what, need/needs different,
            first i need, most expensive mistake, is wrong here, wrongly
            """
        ),
        (
            .pastCase,
            """
            previous/last/former/earlier/past/prior role/job/team/company/project/employer/position/
            work, previously, in the past, in my experience, from experience, i have seen, i've
            seen, i once, we once, once i, when i worked/joined/was/led/built/started/ran, when we
            launched/built/shipped/ran, at my last/previous/former/old, at a previous/former, on my
            [last/previous/thesis/first], my thesis, my internship, my phd, last year/month/quarter/
            spring/summer/autumn/winter/fall, year+/months/weeks ago, similar incident/case/project/
            problem/issue, known case/incident/example, well known, famous, i worked/built/led/
            learned/learnt/saw/ran/shipped/found/faced/helped/joined/remember, we found/saw/learned/
            learnt/had/built/discovered/noticed/solved/faced/ran/shipped/fixed/missed/lost/tried, i
            recall, reminds me, i had a, i remember, there was a case/time, a case from, a real
            case, in one project, on one project, on a project, in a project, that happened, has
            happened, screener that, an incident, in 2010/2011/2012/2013/2014/2015/2016/2017/2018,
            in 2019/2020/2021/2022/2023/2024/2025/2026, back in, used to, a colleague, colleagues of
            mine, i've built/worked/led/shipped/run, we've seen/had, i used, i made, i wrote, i
            tried, i was, we were, taught me, i had, had happened, it happened, the time when, a few
            years, !i would've, !i was to, !i was asked to assume
            """
        ),
        (
            .alternative,
            """
            could, option+, alternative+, alternatively, instead, instead of, versus, vs, rather
            than, simpler, compared with/to, comparison, compare~ [both/the/two/these/three],
            either, another way, other way, on the other hand, one approach, another approach,
            second approach, approaches, choices, both would, candidates, different ways, two ways,
            three ways, unlike, whereas, as opposed to, in contrast, i considered, considered, i
            rejected, i reject, we rejected, weigh~, would also work, or we, a choice between,
            choose between, choosing between, otherwise, the other is, one is, a third, first
            choice, second choice, baseline, plan b, over a/an/the more, trade off+, tradeoff+, or
            i, or a, or to, or else, not a neural, competing
            """
        ),
        (
            .decision,
            """
            i'd, i would, i'll, i will, we'd, we would, we'll, we will, we should, let's, let us, my
            recommendation, i recommend, i propose, my proposal, my plan, the plan is, plan is to,
            my choice, my answer is, my decision, decided, decide to, i decide, i chose, we chose, i
            choose, we choose, i pick, i'm going to, i am going to, i opt, i favour, i favor, i
            prefer, we prefer, i suggest, my preference, my priority, so the plan, my approach, i
            went, we went, i/we/they [then/also/first/only/now] train/use/build/serve/ship/start/
            deploy/keep/run/reweight/freeze/take/put/store/send, i/we/they [then/also/first/only/
            now] add/test/measure/compare/log/retrain/release/launch/index/score/split/review/check/
            track/monitor, the best option is, is the better choice, is the right choice, should be,
            has to be, must be, the answer is, a linear model is enough, is enough, would do, comes
            first, to be safe, i stopped, i led, i made, we made, i asked, i put, i moved, i told,
            we stopped, we moved, start/starts with, must stay, goes first, !(i'd/i would/we'd/we
            would) say/think/argue/guess/like/need/want/expect/hope/love/clarify/ask, !it would,
            !should be clear/noted/said
            """
        ),
        (
            .choice,
            """
            i'd/i'll/we'd/we'll [rather/therefore/probably/first/then/clearly] choose/pick/prefer/
            prioritise/prioritize/select/adopt, i/we would/will/should [rather/therefore/probably/
            first/then/clearly] choose/pick/prefer/prioritise/prioritize/select/adopt, i'd/i'll/
            we'd/we'll [therefore/probably/then] go with/for, i/we would/will/should [therefore/
            probably/then] go with/for, i'd/i'll/we'd/we'll opt for, i/we would/will/should opt for,
            we/i decided on/for/to, i/we chose/picked/selected/choose/pick, my choice is, my
            decision is, i'm choosing, i went with, we went with, !decide between, !choose between
            """
        ),
        (
            .reason,
            """
            because, since, given, so that, reason, reasons, why, as it/this/that/they/the/we/
            nobody/everybody, due to, in order to, thanks to, considering, therefore, that way, this
            way, which means, which lets/allows/keeps/gives/makes/is/helps/avoids/matters/costs, so
            [the/it/we/i/they/that/nobody/everyone/no], to avoid/keep/protect/reduce/limit/prevent/
            make/save/cut/meet/let/allow/show/explain/catch/stay/get/help, to lower/improve/support,
            for the/its/their sake, costs more/less, cost more/less, cheaper, simpler, is faster/
            safer/easier/clearer, are faster/safer/easier/clearer, matters more/most, it matters,
            worth, for cost, for speed, for safety, for privacy, as nobody, hence, otherwise,
            advantage, benefit, gives us, lets us, allows us, helps us, it keeps, it avoids, it is
            easy, it's easy, it is easier, it is simple, can be explained, can be read, is enough,
            after all, in case, only because, motivated by, driven by, based on, owing to,
            justified, justifies, readable, explainable, mistakes cost, for this reason, !since
            last/then/the/may/june/january, !so far, !so good, !given name+, !so it/we shipped
            """
        ),
    ]
}
