extension Rule {
    static let structureRules = [
        Rule(
            .str01, .structure, .informative, .answer,
            title: "Too short to judge as an answer.",
            why: "In a fragment everything is missing, so the other rules say nothing.",
            fix: "Write at least 40 words.",
            looksFor: "fewer than 40 words outside code and headings",
            .special(.tooShort)),
        Rule(
            .str02, .structure, .actionable, .answer, needs: [.timeLimit],
            title: "Longer than the time allows.",
            why: "What cannot be said in the time is cut by the clock, not by the speaker.",
            fix: "Cut what the question did not ask for.",
            looksFor: "more words than minutes × 150 × 1.15",
            .special(.tooLong)),
        Rule(
            .str03, .structure, .informative, .sentence,
            title: "Split the sentence.",
            why: "After 40 words a listener has lost the beginning.",
            fix: "End it at the first \"and\" that could be a full stop.",
            looksFor: "more than 40 words in a sentence",
            .special(.longSentence)),
        Rule(
            .str04, .structure, .informative, .answer,
            title: "Break it into steps.",
            why: "A wall of text hides the order of the thought.",
            fix: "Start a paragraph where the next step begins.",
            looksFor: "more than 180 words without a blank line, list or heading",
            .special(.longBlock)),
        Rule(
            .str05, .structure, .informative, .sentence, needs: [.prompt],
            title: "Start with the answer.",
            why: "The first sentence is remembered best; the question is known.",
            fix: "Delete the first sentence, or put the decision there.",
            looksFor: "more than 60 % of the first sentence's content words from the question",
            .special(.echo)),
        Rule(
            .str06, .structure, .informative, .answer,
            title: "Say it once.",
            why: "Repetition sounds like memorising.",
            fix: "Keep the best place and cut the others.",
            looksFor: "the same three words in a row three times, more often in a long answer",
            // Names of things are meant to be repeated, so runs of terms of the field do not count.
            .special(.repetition)),
        Rule(
            .str07, .structure, .actionable, .answer, needs: [.modelAnswer],
            title: "Use words of one's own.",
            why: "A borrowed answer breaks at the first follow-up question.",
            fix: "Close the model answer and write from memory of the reasons.",
            looksFor: "more than 30 % of the runs of eight words in the model answer",
            .special(.copied)),
        Rule(
            .str08, .structure, .informative, .answer, needs: [.transcript],
            title: "Pause instead of filling.",
            why: "A silence of a second sounds thoughtful; six fillers in a row do not.",
            fix: "Breathe at the end of a sentence.",
            looksFor: "more than five fillers in 100 words",
            .count(Count(of: [.filler], isDistinct: false, atLeast: 2, perHundredWords: 5))),
        Rule(
            .str09, .structure, .actionable, .answer, needs: [.behavioral],
            title: "Say what the own part was.",
            why: "A story of a team tells nothing about the one who tells it.",
            fix: "Begin one sentence with \"I\" and a verb.",
            looksFor: "no first person singular",
            .absence(Absence(of: [.any([.ownPart])]))),
    ]
}
