import RehearseLint

extension RuleExamples {
    static let quantification = [
        RuleExamples(
            .qnt01,
            fires: [
                "I'd make the model fair by removing bias from the training data.",
                "Fairness is central to this product, so a panel looks at the results.",
                "We check for bias before the launch and fix what we find.",
                "The model must not discriminate. We would remove the postcode.",
                "Disparities between customers worry me. I'd collect more data.",
                "To reduce bias I'd balance the data set and retrain the model.",
            ],
            silent: [
                "I'd compare recall across groups and test equal opportunity.",
                "Fairness here means demographic parity within 5 points.",
                "I'd measure bias as the difference in false positive rates between age groups.",
                "The disparate impact ratio must stay above 0.8, or we call it biased.",
                "For fairness we report selection rates by region.",
                "We index the manuals and cite the page.",
                "Bias shows up as a gap in accuracy for older drivers versus younger drivers.",
            ]),
        RuleExamples(
            .qnt02,
            fires: [
                "We monitor the model and alert on problems. The team is small.",
                "There is a threshold for the score. It is set by the risk desk.",
                "I'd track drift after the launch. Then we see.",
                "An alert fires if latency is too high. Somebody looks at it.",
                "We will be monitoring the error rate closely. It matters to support.",
                "A dashboard monitors the queue. It hangs in the office.",
            ],
            silent: [
                "We alert when p95 latency exceeds 300 ms.",
                "We monitor the model. If recall falls below 0.8, we retrain.",
                "The threshold is five points.",
                "We track the share of refusals, and 2% is the limit.",
                "Monitoring was not part of my job.",
                "We monitor drift. More than 10 points between groups stops the rollout.",
                "The team has four people and ships each week.",
            ]),
        RuleExamples(
            .qnt03,
            fires: [
                "Quality got significantly better.",
                "We had a lot of complaints from small shops.",
                "Various teams use the score.",
                "Latency was very high after the release.",
                "It saved a huge amount of work.",
                "Many users gave up before they saw an answer.",
            ],
            silent: [
                "Recall rose significantly, from 0.71 to 0.84.",
                "We had a lot of complaints: 340 in one week.",
                "The difference is not statistically significant.",
                "Many users, about a third of them, gave up.",
                "Three teams use the score.",
                "How many users are affected?",
                "Latency was high after the release, 900 ms at the median.",
            ]),
        RuleExamples(
            .qnt04,
            fires: [
                "Our traceability reports reduced audit cycles.",
                "The new index improved recall for rare terms.",
                "We cut the false alarms of the night shift.",
                "That change sped up reviews.",
                "I improved the onboarding of new labellers.",
                "The filter has lowered the number of complaints.",
            ],
            silent: [
                "Our traceability reports reduced audit cycles by 30%.",
                "The new index improved recall from 0.6 to 0.7.",
                "We want to reduce the false alarms.",
                "The change halved the review time.",
                "Accuracy has not improved.",
                "Reduced data is still personal data.",
                "I would reduce the number of features.",
            ]),
        RuleExamples(
            .qnt05,
            fires: [
                "It was 30% better.",
                "The new version is about 20 percent better than the old one.",
                "We got a 15% improvement.",
                "That made it 40% worse.",
                "Things improved by 10%.",
                "This gave us 25 % more.",
            ],
            silent: [
                "Audit cycles fell 30%.",
                "Recall is 12% better on night images.",
                "We lost 5% of our customers.",
                "The error rate improved by 10%.",
                "A 15% improvement in latency was enough.",
                "It was better.",
                "Reviews take 40% less time.",
            ]),
        RuleExamples(
            .qnt06,
            fires: [
                "The model is accurate enough to ship.",
                "We reached an accuracy of 0.94, so we launched.",
                "I'd compare both models by accuracy and take the better one.",
                "Accuracy on the holdout decides. It must beat the old model.",
                "We retrain when accuracy drops below 90%.",
                "The most accurate model wins. We check accuracy each week.",
            ],
            silent: [
                "Accuracy is 0.94, but recall for new users is 0.61.",
                "Precision matters more than accuracy here.",
                "We report accuracy and the false negative rate.",
                "Accuracy is not enough; I'd look at calibration too.",
                "The team cares about latency.",
                "Besides accuracy we compare the AUC of both models.",
                "I'd use recall at a fixed false alarm rate.",
            ]),
        RuleExamples(
            .qnt07,
            fires: [
                "If the recall gap between regions exceeds 5%, we pause the rollout and retrain.",
                "When the null rate rises above 2 percent, it falls back to the old model.",
                "We roll back as soon as p95 latency is over 400 ms for ten minutes.",
                "Once drift passes 0.2, the on-call engineer is paged.",
                "If more than 3 of 100 answers are flagged, I stop the experiment.",
                "Should precision drop below 0.9, we freeze the model and call a reviewer.",
            ],
            silent: [
                "We look at the gap from time to time.",
                "If the gap grows, we pause the rollout.",
                "The gap was 5% last year.",
                "When I joined, the team had more than 20 alerts a day.",
                "If the recall gap exceeds 5%, that is bad.",
                "We will not roll back if latency exceeds 300 ms.",
                "What if more than 5% of the answers are wrong?",
            ]),
    ]
}
