extension Lexicon {
    /// What answers are about.
    static let subjectPhrases: [(Concept, String)] = [
        (
            .fairnessTalk,
            """
            fair, fairly, fairer, fairness, bias, biases, biased, unbiased, debias, debiased,
            debiasing, discriminate, discriminates, discriminating, discrimination, discriminatory,
            disparity, disparities, disparate, inequity, equitable, !bias term, !bias vector, !bias
            variance, !fair enough, !fair amount, !fair to say, !bias unit, !fair point, !science
            fair, !trade fair
            """
        ),
        (
            .fairnessMetric,
            """
            demographic parity [difference/gap/ratio], statistical parity, distribution parity,
            equal opportunity [difference/gap], equalized/equalised odds, disparate impact [ratio],
            predictive parity, predictive equality, calibration within/by/per/across, four fifths
            rule, 80 percent rule, selection rate+, counterfactual fairness, impact ratio, parity
            difference/gap/ratio/check, group parity, fairness gap, equality of opportunity,
            acceptance rate+, approval rate+, refusal rate+, rejection rate+, denial rate+, gap in
            recall/precision/accuracy/error/errors/approvals/refusals, recall gap, subgroup recall/
            accuracy/precision/error/performance, worst group accuracy/recall/error/performance,
            precision gap, error gap
            """
        ),
        (
            .metric,
            """
            recall, precision, sensitivity, specificity, error rate+, false positive rate+, false
            negative rate+, false alarm rate+, false positives, false negatives, false alarms, true
            positive rate+, miss rate+, fpr, fnr, tpr, tnr, auc, roc, auroc, f1, f1 score, f score,
            rmse, mae, mape, r2, log loss, brier [score], calibration [error], mean absolute error,
            mean squared error, ndcg, map, mrr, bleu, rouge, perplexity, hallucination rate+,
            confusion matrix, positive predictive value, ppv, npv, recall/precision at, attack
            success rate+, !i/we/you recall, !recall that, !to recall, !map~ the/each/every/to,
            !recall one/a/an, !roadmap, !map of
            """
        ),
        (.accuracy, "accuracy, accurate, accurately, inaccurate, inaccuracy"),
        (
            .subgroup,
            """
            subgroup+, sub group+, by group+, per group+, across [the/all/both] groups, between
            [the/both/two/these] groups, each/every/which/any/one/other group, protected group+/
            attribute+/class/classes, demographic/demographics, demographic group+, minority,
            minorities, age group+/band+/bracket+, income band+/bracket+/group+, by/per age, by/per/
            each/every/across region+, by/per/each/every/across/in language+, by/per gender/sex,
            gender, ethnicity, ethnic, race, men and women, women and men, by/per country, cohort+,
            by/per/across segment+, each/every segment/slice, slices, sliced, per slice, by slice,
            by/per/each/every/across district+/store+/site+/hospital+/branch+/dialect+/market+,
            older/younger users/people/drivers/applicants/customers/patients, skin tone+,
            disability, new users/sellers/customers, both groups/regions/genders, groups, native
            speakers, non native, language group+, per language, each/every/per class, split by,
            broken down by, disaggregated, stratified, by income/education/dialect/location/
            postcode, region by region
            """
        ),
        (
            .term,
            """
            alignment, aligned, model card+, data sheet+, datasheet+, risk classification, risk
            class, audit log+, audit trail+, event log+, provenance, lineage, traceability,
            traceable, interpretability, interpretable, explainability, explainable, guardrail+,
            guard rail+, feedback loop+, human in the loop, human oversight, human review,
            fallback+, drift, canary, canaries, red team+, red teaming, red teamed, shadow mode,
            shadow deployment, kill switch, circuit breaker+, robustness, accountability,
            transparency, governance, fairness, model registry, impact assessment+, impact summary,
            impact summaries, risk assessment+, risk register, data minimisation/minimization,
            consent, retention period+, differential privacy, pseudonymisation, pseudonymization,
            anonymisation, anonymization, version control, post mortem+, postmortem+, root cause,
            rollback, roll back, incident review, allow list, confidence threshold+, out of
            distribution, prompt injection, jailbreak+, reward hacking, constitutional ai, rlhf,
            grounding, retrieval augmented, escalation path+, appeal+, safety case, bias audit+,
            fairness audit+, staged rollout, access control+, responsible ai, data contract+,
            evaluation suite+, holdout, ethics review
            """
        ),
        (
            .tool,
            """
            shap, lime, captum, evidently, aequitas, fairlearn, whylabs, whylogs, arize, fiddler, ai
            fairness 360, aif360, what if tool, great expectations, deequ, pandera, feast, tecton,
            mlflow, kubeflow, airflow, dagster, prefect, kafka, flink, spark, beam, kubernetes,
            docker, terraform, prometheus, grafana, datadog, seldon, bentoml, ray, redis, snowflake,
            dbt, databricks, bigquery, sagemaker, vertex ai, weights and biases, wandb, neptune,
            dvc, lakefs, pinecone, weaviate, faiss, langchain, llamaindex, guardrails ai, nemo
            guardrails, opentelemetry, elasticsearch, rabbitmq, triton, onnx, tensorboard, argo,
            jenkins, giskard, deepchecks, !i'd/to lime, !lime the, !the/a spark, !spark a/an/the,
            !beam of, !the/a beam, !ray of, !x ray, !the feast, !a feast, !prefect of, !evidently
            this/the/that/it
            """
        ),
        (
            .heavyMethod,
            """
            rlhf, reinforcement learning [from human feedback], federated learning, blockchain+,
            homomorphic encryption, differential privacy, secure enclave+, secure multi party
            computation, multi party computation, zero knowledge proof+, constitutional ai, llm from
            scratch, language model from scratch, foundation model from scratch, pre train our own,
            pretrain our own, knowledge graph+, multi agent system+, multi agent, graph neural
            network+, digital twin+, neural architecture search, formal verification, causal
            discovery, meta learning, swarm of agents
            """
        ),
        (
            .ethicsWord,
            """
            ethic, ethics, ethical, ethically, moral, morals, responsible, responsibly,
            responsibility, fairness, fair, transparency, transparent, safety, safe, safely,
            accountability, accountable, inclusive, inclusion, privacy, trust, trustworthy,
            integrity, justice, honesty, harm, harmful, society, human values
            """
        ),
        (
            .safetyTopic,
            """
            safety, unfair, unfairly, unfairness, safe, unsafe, safely, safeguard+, harm, harms,
            harmed, harmful, privacy, private data, personal data, personal information, personally
            identifiable, pii, gdpr, hipaa, consent, retention, data protection, security review,
            ethic, ethics, ethical, responsible, accountability, accountable, transparency,
            transparent, explainability, explanation+, interpretability, audit~, auditable, audit
            log+, audit trail+, guardrail+, red team~, red teaming, model card+, lineage,
            provenance, human review, human in the loop, abuse, misuse, misused, toxic, toxicity,
            misinformation, drift, vulnerable, appeal+, governance, risk assessment, impact
            assessment, subgroup+, anonymised, anonymized, pseudonymised, pseudonymized, least
            privilege, compliance, trust and safety, kill switch, reviewers
            """
        ),
        (
            .jargon,
            """
            softmax, latent, embedding+, gradient descent, gradient boosting, backpropagation,
            regularisation, regularization, hyperparameter+, logit+, loss function+, feature
            vector+, classifier+, recall, precision, overfitting, overfit, epoch+, transformer+,
            attention, attention weights, tokens, token, tokenizer, fine tune~, fine tuning,
            ensemble+, neural network+, convolution, convolutional, covariate+, calibration,
            calibrated, cross entropy, entropy, priors, posterior, bayesian, stochastic,
            eigenvector+, dimensionality, kernel+, quantisation, quantization, inference, vector
            database+, cosine similarity, shap values, shapley, counterfactual+, false positive
            rate+, false negative rate+, roc, auc, f1, drift, out of distribution, heteroscedastic,
            imputation, one hot, batch normalisation, batch normalization, dropout, learning rate,
            checkpoint+, ablation+, confounder+, p value+, regression coefficient+, random forest+,
            decision boundary, distribution shift, data pipeline+, api, apis, latency, throughput,
            sharding, idempotent, microservice+, containerised, containerized, !i/we/you recall,
            !pay attention, !product recall
            """
        ),
    ]
}
