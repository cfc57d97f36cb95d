import RehearseLint

extension RuleExamples {
    static let conduct = [
        RuleExamples(
            .acc01,
            fires: [
                "Compliance is solely the legal team's job.",
                "Only the data scientists are responsible for fairness.",
                "That is entirely the vendor's responsibility.",
                "Safety is the sole responsibility of the product manager.",
                "Accountability lies exclusively with the engineers.",
                "The model owner alone is accountable for harm.",
            ],
            silent: [
                "The organization sets guardrails, and engineers enforce them.",
                "Fairness is not solely the legal team's job.",
                "Only engineers can read the logs.",
                "Legal and engineering are both responsible.",
                "The owner is accountable, and the risk desk checks.",
                "It is never only the data scientists who are responsible.",
            ]),
        RuleExamples(
            .ton01,
            fires: [
                "The data is what it is, so it's not our fault.",
                "The users should have read the manual.",
                "Nobody could have known that.",
                "That was not my fault, the labels were wrong.",
                "You can't blame the model for that.",
                "It is what it is.",
            ],
            silent: [
                "Bias exists in the data; we identify, measure and mitigate it.",
                "It was our fault, and we fixed it.",
                "The fault lies in the labels, so we relabel 500 of them.",
                "I missed the alert and changed the rota.",
                "Nobody saw the drift until May, so we now alert on it.",
                "Our support never says \"that is not our fault\".",
            ]),
        RuleExamples(
            .wve01, .ordinary,
            fires: [
                "I'd shard the index and cache hot keys.",
                "A queue takes the load at noon. Workers read from it in batches.",
                "The table has a primary key on the order and an index on the day.",
                "I would use a tree for ranking and serve it from memory.",
                "We compress the images and store them in a bucket.",
                "Two regions serve reads. Writes go to one of them.",
            ],
            silent: [
                "I'd shard the index, cache hot keys and monitor recall per subgroup.",
                "Deleted accounts must leave the cache too, for privacy.",
                "I'd add an audit log for each change of the ranking.",
                "The ranking could be unfair to new sellers, so I'd reserve some places.",
                "If the ranker is down, a fallback order by date is shown.",
                "Personal data stay in the region of the user.",
            ]),
        RuleExamples(
            .wve02, .ordinary,
            fires: [
                "Bias matters. Fairness matters. Privacy matters. I'd shard the index.",
                "Fairness first. I'd audit recall per group. Consent is recorded. An audit log keeps it. Then I shard.",
                "I would write a model card. I would add guardrails. Harm is reviewed. The cache comes last.",
                "Privacy is central. Users give consent. Bias is measured. We use a queue. An ethics board meets.",
                "Safety comes first. Harmful items are removed. Reviewers check for bias. The index is sharded.",
                "Transparency matters. Explanations are shown. Accountability is clear. I'd cache the keys. Audits follow.",
            ],
            silent: [
                "I'd shard the index. I'd cache hot keys. I'd batch writes. I'd audit recall per subgroup.",
                "Bias matters. Fairness matters. Privacy matters.",
                "I'd shard the index. Reads go to replicas. Consent is recorded. Writes are batched. The cache is small.",
                "A queue takes the load. Workers read it. Privacy rules apply. An audit log keeps the changes.",
                "I'd use a tree. I'd serve it from memory. I'd refresh it at night. I'd measure latency. I'd watch bias.",
                "I'd shard the index. Privacy matters. Bias is measured.",
            ]),
        RuleExamples(
            .prv01,
            fires: [
                "Write to ana@corp.com for the data.",
                "Call me at +49 170 1234567 after the test.",
                "The key is sk-proj-a8Fh3kQ9zLm2Xw7TbN4v.",
                "We used AKIA4TSPQ3ZLKQ7M2EXA in the pipeline.",
                "My number is (415) 867-5309.",
                "password: Tr0ub4dor3x",
                "```\ntoken = \"ghp_16C7e42F292c6912E7710c838347Ae178B4a\"\n```",
            ],
            silent: [
                "Write to the data owner for the data.",
                "The address name@example.com is for tests.",
                "We served 1 200 000 requests on 2024-11-26 between 10:00 and 12:30.",
                "The p95 was 300 ms at 5,000,000 rows.",
                "Each request has an id such as 018f3b2a-7c11-7def-8a3b-0242ac120002.",
                "Passwords are hashed, and tokens expire after 30 days.",
                "The server 192.168.10.20 answers @ noon.",
            ]),
        RuleExamples(
            .prv02,
            fires: [
                "The launch was under NDA, but I can tell you the numbers.",
                "This is confidential: the model goes to the army.",
                "We worked on Project Nightjar, the code name for the new phone.",
                "The unreleased model had twice the parameters.",
                "Between us, the client was a large bank, and that is secret.",
                "I signed an NDA about this, still, the churn was 12%.",
            ],
            silent: [
                "The launch used a staged rollout.",
                "Confidential data of patients are encrypted.",
                "I leave out the client's name, which is under NDA.",
                "The numbers are confidential, so I cannot share them.",
                "Secrets are kept in a vault.",
                "We classify fields as public, internal or confidential.",
            ]),
    ]
}
