import RehearseLint

extension RuleExamples {
    static let structure = [
        RuleExamples(
            .str01,
            fires: [
                "fine", words(39), "A fallback, and that is all.", "漢字 fine",
                "## Frame\n\n" + words(20), words(20) + "\n```\n" + words(60) + "\n```\n",
            ],
            silent: [
                words(45), words(40), words(200), "- " + words(20) + "\n- " + words(20),
                words(20) + "\n\n" + words(20), "## Frame\n\n" + words(40),
            ]),
        RuleExamples(
            .str02, .timed,
            fires: [
                words(400), words(346), words(173) + "\n\n" + words(173), words(1000),
                "# Frame\n\n" + words(350), "- " + words(200) + "\n- " + words(200),
            ],
            silent: [
                words(200), words(345), words(50), words(300) + "\n```\n" + words(300) + "\n```",
                "# " + words(20) + "\n\n" + words(340), words(100) + "\n\n" + words(100),
            ]),
        RuleExamples(
            .str03,
            fires: [
                words(45), words(41), "It works. " + words(60), words(44) + "\n\nIt works.",
                "- " + words(42), "Why? " + words(50),
            ],
            silent: [
                words(20) + " " + words(20), words(40), words(30) + "\n\n" + words(30),
                "- " + words(30) + "\n- " + words(30), "# " + words(50), "> " + words(50),
                "```\n" + words(50) + "\n```",
            ]),
        RuleExamples(
            .str04,
            fires: [
                words(200), words(181), sentences(20, 10), "It works.\n\n" + sentences(19, 10),
                sentences(30, 8) + "\n\nIt works.", "## Frame\n" + sentences(19, 10),
            ],
            silent: [
                words(90) + "\n\n" + words(90), words(180), words(170) + "\n- " + words(30),
                words(100) + "\n## Make\n" + words(100), sentences(10, 10), sentences(6, 30),
            ]),
        RuleExamples(
            .str05, .echo,
            fires: [
                "To ensure accountability in an ML system is the question.",
                "How to ensure accountability in an ML system? I would name an owner.",
                "Ensuring accountability in an ML system is a question of roles.",
                "You asked how I ensure accountability in an ML system. I would name an owner.",
                "The accountability that we ensure in an ML system matters.",
                "In an ML system, accountability must be ensured. An owner helps.",
            ],
            silent: [
                "I'd give each dataset an owner and log who changed it.",
                "Each ML system gets an owner. To ensure accountability in an ML system we log changes.",
                "An owner.",
                "Owners sign every release, so that each failure leads to a name and a fix.",
                "Accountability starts with a name on every dataset, model and decision.",
                "System owners are named before a line of code is written.",
            ]),
        RuleExamples(
            .str06,
            fires: [
                "We test the model. We test the model again. We test the model once more.",
                "I'd check error rates daily. She can check error rates too. Nobody should forget to check error rates.",
                "Ask the owner first. Then ask the owner why. Finally ask the owner when.",
                "Good data beats clever models. I repeat: good data beats everything. Yes, good data beats all.",
                "Users lose trust quickly. If users lose trust, they leave. Once users lose trust, we lose.",
                "Every release needs tests. Every release needs an owner. Every release needs a date.",
            ],
            silent: [
                "We test daily and log results.",
                "The model card names the owner. The model card lists limits. The model card has a date.",
                "It is one of the first. It is one of the best. It is one of the last.",
                "We test the model. We test the model again.",
                "The false positive rate fell. The false positive rate matters. A false positive rate of 2% is fine.",
                "A queue takes the load, workers read from it, and a dashboard shows its length.",
            ]),
        RuleExamples(
            .str07, .copied,
            fires: [
                ExampleSubject.modelAnswer,
                "I think that " + ExampleSubject.modelAnswer,
                ExampleSubject.modelAnswer.uppercased(),
                ExampleSubject.modelAnswer + " The rest is ours to find out.",
                "A claims model answers at once, so the people who wait are those it cannot read. That is it.",
                "I would route every claim below a confidence of 0.6 to a claims handler. Then we see.",
            ],
            silent: [
                "Low scores go to a person, within a day, and the customer hears about it from us at once.",
                "A claims model answers at once. People read the rest, and they tell the customer how long it takes.",
                "I would route every claim to a person.",
                "The customer waits for those claims that the model cannot read, so people take them first.",
                words(60),
                "We tell the customer so.",
            ]),
        RuleExamples(
            .str08, .transcript,
            fires: [
                "Um so uh you know we would, um, check it daily.",
                "I mean, like, you know, the model is, uh, fine.",
                "Er, I would, erm, start with the data, you know.",
                "So, um, first we define it, uh, and then we test it.",
                "Uh the gap is, I mean, the gap grows, you know.",
                "Hmm, okay so, like, I would measure it, you know?",
            ],
            silent: [
                "We check it daily.",
                "I mean the second release. It was tested by two people and shipped in May without a change.",
                "You know the customer best.",
                "The two are like each other, so we merge them and test the result on last year's claims again.",
                "First we define it, then we test it, and then we ship it to one region.",
                "A sort of the table by date is enough.",
            ]),
        RuleExamples(
            .str09, .behavioral,
            fires: [
                "The team shipped a fix within a day.",
                "We found the fault, we fixed it, and we told the customer.",
                "A colleague wrote the test. Another one ran it.",
                "The project was late because the labels were wrong.",
                "Our group decided to stop the rollout.",
                "It was fixed by the vendor.",
            ],
            silent: [
                "I led the fix and wrote the test.",
                "We found the fault, and I told the customer.",
                "My part was the rollback.",
                "I'd seen it before, so I stopped the rollout.",
                "Personally, I was responsible for the labels.",
                "The team shipped a fix that I had written.",
            ]),
    ]

    /// Plain words without meaning for any rule, `count` of them, as one sentence.
    static func words(_ count: Int) -> String {
        let some = [
            "the", "small", "box", "stands", "near", "an", "old", "door", "of", "this", "red",
            "house",
            "in", "that", "long", "street", "at", "some", "hill", "with", "green", "grass", "on",
        ]
        let text = (0..<count).map { some[($0 * ($0 / some.count + 1)) % some.count] }
        return "The" + text.joined(separator: " ").dropFirst(3) + "."
    }

    static func sentences(_ count: Int, _ length: Int) -> String {
        Array(repeating: words(length), count: count).joined(separator: " ")
    }
}
