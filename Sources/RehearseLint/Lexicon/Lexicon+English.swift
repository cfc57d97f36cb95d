extension Lexicon {
    /// The phrases of all concepts. How they are written: ``PhrasePattern``.
    static let concepts: [(Concept, String)] =
        subjectPhrases + framePhrases + amountPhrases + abstractionPhrases + promisePhrases
        + loopPhrases + conductPhrases + audiencePhrases + turnPhrases + misusePhrases

    static let headings: [(String, Section)] = [
        ("frame", .frame), ("framing", .frame), ("recall", .recall), ("analyze", .analyze),
        ("analyse", .analyze), ("analysis", .analyze), ("make", .make), ("decision", .make),
        ("evaluate", .evaluate), ("evaluation", .evaluate),
    ]

    static let wordLists: [(WordTraits, String)] = [
        (
            .small,
            """
            a an the this that these those it its i me my mine we us our ours you your yours he him
            his she her they them their one ones who whom whose which what where when why how all
            any both each few more most other some such no nor not only own same so than too very
            can could may might must shall should will would is am are was were be been being do
            does did done have has had having and but or if then else as at by for from in into of
            off on onto out over to under up with without about above after again against before
            below between during through until while because since i'd i'll i'm i've we'd we'll
            we're we've you'd it'd it'll they'd there here also just now even still yet per via
            """
        ),
        (
            .numeral,
            """
            two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
            sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty
            ninety hundred thousand million billion dozen half halved halves halving doubled doubles
            doubling tripled triples twice thrice third thirds quarters fifth tenth zero
            """
        ),
        (
            .label,
            """
            step phase version stage level layer tier part section chapter question figure table
            option article line page room building sprint release iteration round no v
            """
        ),
        (
            .beforeYear,
            """
            in since by of until from early late mid before after around january february march
            april may june july august september october november december
            """
        ),
        (.abbreviation, "dr mr mrs prof vs cf approx fig"),
        (.percentWord, "percent percentage pct"),
        (
            .unit,
            """
            percent point points day week month quarter year hour minute second million thousand
            hundred dozen ms pp
            """
        ),
        (
            .household,
            """
            ai ml it tv us usa uk eu un hr ok id pin gps pdf faq nhs ceo cto cfo i a no not yes and
            or the pc usb wifi dna sms phd cv diy bbc asap eta pm am tba ceo atm vip url app covid
            """
        ),
        (.plainHeading, "plain layperson lay nontechnical everyday nurse grandmother"),
    ]
}
