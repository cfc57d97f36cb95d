import RehearseLint

extension RuleExamples {
    static let frame = [
        RuleExamples(
            .frm01,
            fires: [
                "I would train a transformer on the posts and deploy it. Then I would look at the errors.",
                "A gradient-boosted tree on the claims table would do. We retrain it weekly. Logs go to the warehouse.",
                "Let me start with the architecture: an encoder, a ranking head and a cache. The cache sits in front.",
                "We use a vector store and an LLM. Answers come from the top five passages. The rest is caching.",
                "I'd fine-tune a language model on support tickets. It answers by itself. Agents see the log.",
                "Kafka brings the events, Flink joins them, and the model scores them. Scores go to Redis.",
            ],
            silent: [
                "First I'd clarify what 'harmful' means here. Then I would train a classifier. Then we ship it.",
                "The goal is fewer missed claims without more false alarms. I would train a tree. Then we ship it.",
                "Success for me means that a rejected customer can see why. I would use a linear model. We log it.",
                "I assume that we have a year of labelled data. A small model is enough. We serve it in batches.",
                "Who is affected? Mostly drivers on night shifts. I would use their history. Then we rank.",
                "Before choosing a model I would ask which errors hurt most. A tree would do. We retrain monthly.",
                "By harmful I mean posts that threaten somebody. I'd train a classifier. We serve it behind a queue.",
            ]),
        RuleExamples(
            .frm02,
            fires: [
                "I would reweight the data and compare the result with the old model.",
                "One could add a second reviewer. The reviewer reads a sample of the refusals.",
                "The system needs a canary, a fallback and an owner.",
                "I'd measure recall per region and retrain when the gap grows.",
                "We will write a model card and keep it beside the code.",
                "Every release gets a red-team exercise, and its findings become tests.",
            ],
            silent: [
                "In a previous role we found skew in the labels, so I would look there first.",
                "When I worked on delivery times, a clock change broke the features. I'd test for that.",
                "At my last company the drift alarm rang every night, and nobody read it.",
                "I once shipped a ranker that ignored new sellers. Since then I test cold starts.",
                "We had a similar incident two years ago: the cache served old scores for a day.",
                "On my thesis project I learned that half the labels were wrong.",
                "A known case is the hiring screener that learned to prefer men; it was withdrawn.",
            ]),
        RuleExamples(
            .frm03,
            fires: [
                "I would use a transformer and deploy it.",
                "We train a random forest on the claims and serve it from a container.",
                "The answer is retrieval. We index the manuals and cite the page.",
                "I'd fine-tune the model on our tickets and put it behind the chat window.",
                "A rule-based filter blocks the worst prompts. It runs before the model.",
                "Each decision goes to a human reviewer, who signs it.",
            ],
            silent: [
                "We could use a transformer, but a simpler linear model may be enough.",
                "There are two options: retrain nightly, or score with a delay.",
                "I'd take a tree rather than a neural network here.",
                "Instead of one threshold for everybody we can leave borderline cases to people.",
                "Compared with a full retrain, recalibration is quick.",
                "Either we hold the release back or we ship it to one region first.",
                "An alternative is to buy the data, which I reject for cost.",
            ]),
        RuleExamples(
            .frm04,
            fires: [
                "There are transformers and there are linear models.",
                "Some teams prefer rules, others prefer learning. Both have been used for years.",
                "The latency of a large model is high. The quality of a small one is lower.",
                "It depends on the data. Much can be said for either side.",
                "Fairness has many definitions, and they conflict with each other.",
                "Monitoring exists in many forms. Drift is one of them, and outages are another.",
            ],
            silent: [
                "I'd choose the linear model because it can be explained.",
                "I would start with a rule and measure how far it gets.",
                "My recommendation is to hold the release until the gap is closed.",
                "We decided to keep the old model for small stores.",
                "I'd go with recalibration first.",
                "So the plan is: freeze the model, fix the labels, retrain.",
                "I would prioritise recall over precision here.",
            ]),
        RuleExamples(
            .frm05,
            fires: [
                "I'd choose the transformer. It runs on GPUs.",
                "I would go with option two. The team meets on Monday.",
                "We decided on a batch job. It starts at midnight.",
                "I'd pick Postgres. The schema has four tables.",
                "I would prioritise recall. The labels come from the call centre.",
                "My choice is the smaller model. It has six layers.",
            ],
            silent: [
                "Given the regulatory setting, I'd prioritize the model that can be explained.",
                "I'd choose the tree because a case worker can read it.",
                "I would go with a batch job, since nobody needs the score within a day.",
                "A missed tumour costs more than a second scan. So I'd choose recall.",
                "I'd pick the small model so that it runs on the device.",
                "I'd choose reweighting. The reason is that we keep all the data.",
                "We decided on shadow mode to avoid harm to patients.",
                "I wouldn't choose a transformer. It runs on GPUs.",
            ]),
        RuleExamples(
            .frm06,
            fires: [
                "We collect the labels first. We train a tree. Then we launch it. The team celebrates.",
                "We define the goal with the claims desk. I'd train two models. I'd pick the smaller one. It ships in May.",
                "The goal is fewer refusals. We reweight the data. I'd take the tree. The rollout goes to all users at once.",
                "I'd clarify the task. A cache is needed. I'd use Redis. The API returns the answer in JSON.",
                "We watch the labels for errors. Then we train. I'd choose the linear one. We give it to sales.",
                "First, monitoring of the old system tells us the baseline. I'd train a model. I'd choose the tree. It goes live.",
            ],
            silent: [
                "I'd train a tree. It is small. We launch it in one region. After launch we track drift weekly.",
                "I'd choose the tree. It ships in May. We audit it each quarter. The report goes to the risk desk.",
                "We reweight. We retrain. We ship. An A/B test compares both versions for two weeks.",
                "I'd take the small one. We ship. Alerts go to the on-call engineer. She can roll back.",
                "The plan is simple. We start with rules. The model comes later. Its error rate is monitored per region.",
                "I'd start with rules. Then a tree. We ship it. Every month we re-test it on fresh labels.",
                "I'd choose rules. They are readable. We ship them. Post-launch we compare complaints with last year's.",
            ]),
    ]
}
