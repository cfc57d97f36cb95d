import RehearseLint

extension RuleExamples {
    static let monitoring = [
        RuleExamples(
            .mon01,
            fires: [
                "We monitor drift on a dashboard.",
                "After launch I'd track recall per region every week.",
                "Monitoring runs day and night. The graphs are on the wall.",
                "We watch the error rate in production.",
                "The service has metrics for latency and drift, and we look at them daily.",
                "I'd keep an eye on complaints and monitor the score.",
            ],
            silent: [
                "We monitor drift and roll back if recall falls below 0.8.",
                "We track recall each week. A drop pages the on-call engineer.",
                "We monitor complaints, and bad answers go to human review.",
                "Drift is monitored; above 0.2 we retrain.",
                "I'd track data origin for each row.",
                "The tree is small.",
                "We watch the error rate and switch to the old model when it doubles.",
            ]),
        RuleExamples(
            .mon02,
            fires: [
                "We retrain the model.",
                "I would roll back.",
                "Then we'd retrain it and move on.",
                "We will escalate to the risk team.",
                "The team rolls back the release.",
                "I'd pause the rollout.",
            ],
            silent: [
                "We retrain when recall drops below 0.8.",
                "We retrain every month.",
                "If the gap grows, I'd pause the rollout.",
                "The retraining triggers are in the runbook.",
                "We never retrain it.",
                "After two failed checks we roll back.",
                "I would roll back on the first complaint from a hospital.",
            ]),
        RuleExamples(
            .mon03, .fairness,
            fires: [
                "We monitor accuracy weekly.",
                "After launch we track recall and latency.",
                "Fairness is monitored with an alert at 5 points.",
                "I'd watch the error rate and retrain when it rises.",
                "A dashboard monitors drift and refusals.",
                "Monitoring covers precision, recall and calibration.",
            ],
            silent: [
                "We monitor recall for each subgroup weekly.",
                "We track recall by age and region.",
                "Refusals are monitored per language.",
                "We monitor the gap between men and women.",
                "I'd reweight the data.",
                "We monitor error rates, split by income band.",
                "Monitoring compares the rate for protected groups with the rest.",
            ]),
        RuleExamples(
            .mon04, .highRisk,
            fires: [
                "The model decides and we log it.",
                "Refusals are sent at once, with the three main reasons.",
                "I'd raise the threshold so that fewer patients are sent home by the system.",
                "We monitor recall per group and retrain each month.",
                "There is no human review, the score is final.",
                "The score goes straight into the payment run.",
            ],
            silent: [
                "Denials go to human review before they are sent.",
                "A case worker can override the score.",
                "Applicants can appeal, and the answer comes from a person.",
                "The doctor makes the final decision.",
                "Borderline cases are escalated to an underwriter.",
                "Two reviewers sign each refusal.",
                "A clinician approves every change of dose.",
            ]),
        RuleExamples(
            .mon05, .reliability,
            fires: [
                "We would retry until it works.",
                "The model is tested on old data and watched after launch.",
                "If the feature feed is late, the score is late as well.",
                "We add two more servers.",
                "An alert tells the on-call engineer that predictions are missing.",
                "We have no fallback.",
            ],
            silent: [
                "On a null prediction we fall back to a rule-based default.",
                "The service degrades to the last good score.",
                "If the model is down, the old version takes over.",
                "We roll back within five minutes.",
                "Low confidence goes to a human.",
                "Without a score the claim is routed to a clerk.",
                "A backup model answers when the first one times out.",
            ]),
        RuleExamples(
            .mon06, .governance,
            fires: [
                "The team knows how the model works.",
                "We would ask the engineers when a question comes up.",
                "Everybody is told the rules in the first week.",
                "The lawyer checks the contract, and we remove what she dislikes.",
                "A committee meets and decides.",
                "We delete the rows and retrain.",
            ],
            silent: [
                "Every model version has a model card in the registry.",
                "Each decision is logged with its author.",
                "We keep the lineage of each table.",
                "A data sheet says where the rows came from.",
                "Git tags tie the model to its data.",
                "The approval is recorded in a ticket.",
                "We write down who decided what and when.",
            ]),
        RuleExamples(
            .mon07, .reliability,
            fires: [
                "We fix the bug and move on.",
                "The service falls back to a rule, and an alert goes out.",
                "On-call restarts the job.",
                "We roll back and ship again the next day.",
                "A canary catches most of the faults.",
                "The customer gets an apology.",
            ],
            silent: [
                "A root-cause review adds a regression test.",
                "After each incident we write a post-mortem.",
                "We ask why it happened and what would have caught it.",
                "The failing input becomes a test case.",
                "An incident review is held within a week.",
                "Lessons learned go into the checklist.",
                "Every outage leads to a new test so that it cannot come back.",
            ]),
    ]
}
