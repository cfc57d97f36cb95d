import RehearseLint

extension RuleExamples {
    static let engineering = [
        RuleExamples(
            .eng01,
            fires: [
                "I'd add SHAP, LIME, Evidently, Aequitas, Feast and Tecton.",
                "The stack has Kafka, Spark, Airflow, MLflow and Kubernetes.",
                "We run Prometheus, Grafana, Evidently, WhyLabs and Arize.",
                "My tools are SHAP, LIME, Fairlearn, Aequitas and Captum.",
                "I'd put Redis, Kafka, Flink, Feast and Seldon together.",
                "There would be Docker, Kubernetes, Terraform, Airflow, dbt and Snowflake.",
            ],
            silent: [
                "I'd use Evidently to watch drift, because we have one service.",
                "Kafka and Spark are there already.",
                "I'd use SHAP to explain, Evidently to watch drift, Feast for features because they are shared, and MLflow plus Airflow so that runs repeat.",
                "We need no new tool.",
                "Kafka, because events must survive; Redis, since lookups take 5 ms; Airflow, so that jobs repeat; MLflow to keep versions; Grafana to see it.",
                "SHAP, SHAP and again SHAP: it was everywhere.",
            ]),
        RuleExamples(
            .eng02,
            fires: [
                "RLHF with federated learning and a blockchain audit layer.",
                "We use homomorphic encryption and federated learning for the survey.",
                "I'd train an LLM from scratch and align it with RLHF.",
                "Differential privacy, federated learning and secure enclaves protect the menu data.",
                "A multi-agent system with reinforcement learning sorts the mail.",
                "A blockchain stores the logs, and a knowledge graph explains them.",
            ],
            silent: [
                "Start with a rule-based filter; RLHF and federated learning only if their cost is justified.",
                "A linear model is enough.",
                "RLHF comes in phase two, federated learning perhaps never: the budget is small.",
                "I'd use RLHF for the tone.",
                "Federated learning and differential privacy are worth it here because hospitals may not share records.",
                "We considered a blockchain and RLHF, but they are overkill for ten users.",
            ]),
        RuleExamples(
            .eng03,
            fires: [
                "I'd add a cache, build a feature store, deploy a service and create a dashboard.",
                "We build an index. We train a ranker. We add a filter. We set up alerts.",
                "I would implement a gateway, add a queue, deploy two models and build a console.",
                "The team creates a data set, trains a model, builds an API and deploys it.",
                "I'd introduce a registry, build a pipeline, add tests and create a model card.",
                "We add logging, we add tracing, we build a panel and we train a detector.",
            ],
            silent: [
                "First I'd add a cache, then build a feature store, deploy a service and create a dashboard.",
                "I'd build an index and train a ranker.",
                "We build an index. After that we train a ranker, add a filter and set up alerts.",
                "My priority is the filter. I'd build an index, train a ranker and add alerts.",
                "Step 1: build the index. Step 2: train the ranker, add a filter, deploy.",
                "The cache, the store and the service exist. We look at the dashboard.",
            ]),
        RuleExamples(
            .trd01,
            fires: [
                "I would use logistic regression.",
                "We train a tree and serve it behind a queue.",
                "Retrieval answers from the manuals and cites the page.",
                "I'd choose the small model because it is fast and good.",
                "The reviewers read each refusal within a day.",
                "A second model checks the first one.",
            ],
            silent: [
                "Logistic regression is readable, at a small accuracy cost.",
                "The trade-off is latency for safety.",
                "The downside is that refusals take a day.",
                "We gain speed but lose recall on rare terms.",
                "It's slower than the old one, which I accept.",
                "That is more expensive, and I'd pay for it.",
                "The price of that is a queue of 200 cases a day.",
            ]),
        RuleExamples(
            .trd02,
            fires: [
                "There are trade-offs to consider.",
                "Every design has its tradeoffs. I'd discuss them with the team.",
                "We weigh the pros and cons and then decide.",
                "This is a trade-off, and the product owner decides.",
                "I know the trade-offs well. The tree is my choice.",
                "It's a classic trade off between two good things.",
            ],
            silent: [
                "The trade-off is latency: the second check adds 40 ms.",
                "There is a trade-off between recall and precision.",
                "We trade accuracy for readability.",
                "The tradeoff costs us 2 points of recall.",
                "The pros and cons are clear: it is cheap but slow.",
                "I'd choose the tree.",
                "A trade-off remains. More privacy means less accuracy for small groups.",
            ]),
    ]
}
