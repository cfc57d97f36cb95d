import RehearseLint

extension RuleExamples {
    static let vocabulary = [
        RuleExamples(
            .voc01,
            fires: [
                "I am passionate about ethical AI.",
                "We should use AI for good.",
                "My aim is a bias-free system for every store.",
                "It is all about doing good with data.",
                "Our company stands for responsible AI and for AI for good.",
                "In the end we have to do the right thing.",
            ],
            silent: [
                "I'd publish a model card with known limits.",
                "I avoid the phrase \"ethical AI\", which measures nothing.",
                "We can't promise a bias-free model.",
                "Doing good work takes time.",
                "Instead of 'AI for good' I'd name the harm and its rate.",
                "The ethics board reviews the release.",
                "I would not call it ethical AI.",
            ]),
        RuleExamples(
            .voc02,
            fires: [
                "We would be careful and check everything twice.",
                "The team meets on Mondays and talks about the results.",
                "I'd train a big network on all we have and see what comes out.",
                "Good people and common sense carry most of it.",
                "We put it on three servers, so that one of them can break.",
                "I'd ask the manager and then do what she says.",
            ],
            silent: [
                "Every prediction is written to an audit log.",
                "I'd keep a model card beside the code.",
                "We trace each answer to its source; lineage comes first.",
                "A guardrail blocks the prompt before the model sees it.",
                "We compare demographic parity for both regions.",
                "If the score is missing, a fallback rule decides.",
                "Data drift is checked each week.",
            ]),
        RuleExamples(
            .voc03,
            fires: [
                "Alignment, guardrails, traceability and interpretability are key.",
                "It is about fairness, transparency, accountability, provenance and alignment.",
                "Think model cards, audit logs, guardrails, lineage and red-teaming.",
                "We need guardrails, a feedback loop, an audit trail and traceability.",
                "My pillars are interpretability, robustness, governance and alignment.",
                "With alignment, guardrails, provenance and explainability, all is well.",
            ],
            silent: [
                "We log each prediction to an audit trail and link it to the model card, its lineage and the guardrail that fired.",
                "Guardrails and an audit log matter.",
                "The audit log records who changed the guardrail, the model card names the owner, and lineage links both to the data.",
                "Alignment is about what the system is for.",
                "A guardrail blocks the prompt, the audit log keeps it, and red-teaming tests both, with provenance stored.",
                "We meet on Mondays, Tuesdays, Wednesdays and Fridays.",
                "I'd use interpretability to explain refusals, provenance to trace sources, lineage to rebuild data and guardrails to block leaks.",
            ]),
        RuleExamples(
            .voc04,
            fires: [
                "Demographic parity means equal recall for both groups.",
                "SHAP removes bias from the model.",
                "RLHF guarantees that the assistant is safe.",
                "We anonymised the data by removing the names.",
                "With LIME we eliminate the bias.",
                "A model card guarantees that the model is fair.",
                "Equal opportunity means equal selection rates.",
            ],
            silent: [
                "Equal opportunity means equal recall; demographic parity compares selection.",
                "SHAP shows which inputs drive the score.",
                "RLHF does not guarantee safety.",
                "SHAP doesn't remove bias; it can reveal it.",
                "Demographic parity compares the rates of selection.",
                "Removing names is not anonymisation.",
                "A model card documents what the model is for.",
            ]),
        RuleExamples(
            .voc05, .plain,
            fires: [
                "We use SHAP and report the FPR.",
                "The RLHF step makes it polite.",
                "Your score comes from a GBDT.",
                "If the AUC falls, we look again.",
                "The PSI went up, so the picture has changed.",
                "An LLM reads your letter first.",
            ],
            silent: [
                "The false positive rate (FPR) tells how often we are wrong; the FPR is printed.",
                "The AI in your phone sorts the pictures.",
                "We use a large language model (LLM) for that. The LLM reads your letter.",
                "An LLM, short for large language model, reads your letter.",
                "The EU and the US have rules for this.",
                "I said NO to that, and I meant it.",
                "LLM (large language model) is the name for it.",
            ]),
        RuleExamples(
            .voc06,
            fires: [
                "I'd use SHAP.",
                "Our stack is Airflow and MLflow.",
                "We have Evidently.",
                "There is also Aequitas.",
                "I would add Kafka and Feast.",
                "LIME is another one.",
            ],
            silent: [
                "I'd use SHAP to rank feature influence.",
                "Evidently watches drift every night.",
                "We use MLflow for versions of models.",
                "Great Expectations validates each batch.",
                "I'd lime the wall.",
                "With Aequitas we compare error rates by group.",
                "SHAP, which ranks the inputs, goes into the report.",
            ]),
    ]
}
