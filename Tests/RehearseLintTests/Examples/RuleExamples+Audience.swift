import RehearseLint

extension RuleExamples {
    static let audience = [
        RuleExamples(
            .aud01, .plain,
            fires: [
                "The softmax over latent embeddings shifted.",
                "Gradient descent got stuck and the regularisation was too weak.",
                "Your score comes from an ensemble with calibrated logits.",
                "We tuned hyperparameters against the loss function.",
                "The feature vector drifted, so the classifier lost recall.",
                "Attention weights and tokens explain the answer.",
            ],
            silent: [
                "The softmax over the embeddings shifted, which means the model was less sure; think of a weather forecast.",
                "The computer looks at old cases and counts how often such a case went well.",
                "Your score is a number from 0 to 100.",
                "We use embeddings and logits, in other words lists of numbers that stand for words.",
                "Imagine a clerk who has read a million letters.",
                "The gradient of the hill is steep.",
            ]),
        RuleExamples(
            .aud02, .plain,
            fires: [
                "The model weighs several signals.",
                "We look at your history and at the price, and then we decide.",
                "A person reads each refusal within one day.",
                "The system learns from old decisions and repeats their faults.",
                "Your data are kept for one year and then deleted.",
                "The alarm rings when something changes too fast.",
            ],
            silent: [
                "For example, how often you pay counts, not how much you earn.",
                "It is like a weather forecast: often right, never certain.",
                "Imagine a clerk who has read a million letters.",
                "Think of a smoke detector that also rings for toast.",
                "Suppose you move house. Then your old address misleads the model.",
                "Things such as your postcode are left out.",
                "Say you pay late twice in a row. Then the score falls.",
            ]),
        RuleExamples(
            .aud03,
            fires: [
                "Normal users are on the whitelist.",
                "We put the address on a blacklist.",
                "It takes a lot of manpower.",
                "A quick sanity check is enough.",
                "The master and the slave copy the log.",
                "Old customers were grandfathered in.",
            ],
            silent: [
                "Typical users are on the allow-list.",
                "The block list has four entries.",
                "We need three people for a month.",
                "A quick plausibility check is enough.",
                "The primary copies the log to the replica.",
                "She has a master's degree.",
                "I would avoid the word \"blacklist\".",
            ]),
    ]
}
