extension Lexicon {
    static let audiencePhrases: [(Concept, String)] = [
        (
            .gloss,
            """
            which means, that means, this means, meaning that, in other words, that is, i e, put
            simply, put differently, in plain words, in plain terms, in plain english, in short,
            simply put, to put it, think of, so to speak, stands for, stand for, short for, known
            as, is a name for, are just, is just a, is a way of, which is a, which are, are lists
            of, is a list of, called, we call, means, like a, like an, imagine, picture a, say a, it
            is as if, as if
            """
        ),
        (
            .example,
            """
            for example, for instance, e g, such as, imagine, think of, picture a/an/the/this/your,
            suppose, say you/a/an/that/your/somebody/someone/we, it is like, it's like, is like a/
            an/the, are like, works like, just like, much like, a bit like, like a/an/when, as if,
            the way a/you, similar to, compare it/this/that/with, consider a/an/the/your, take a/an/
            the/your, let's say, let us say, as when you, analogy, metaphor, example+, in the same
            way, !looks like a
            """
        ),
        (
            .unclearWord,
            """
            normal user+, normal people, normal customer+, blacklist, blacklists, blacklisted,
            blacklisting, black list, black listed, whitelist, whitelists, whitelisted,
            whitelisting, white list, white listed, manpower, man power, man hour+, man day+, sanity
            check+, sanity checked, sanity test+, dummy value+, dummy variable+, dummy data,
            grandfathered [in], grandfather clause, master and the slave, master slave, master and
            slave, the master and, slave node+, slaves, the slave, master node+, master database,
            housekeeping, crazy, insane, crippled, crippling, cripple, the elderly, the disabled,
            the blind, guys, chairman, mankind, blind to, !double blind, !the blind spot
            """
        ),
    ]

    /// Words that turn what stands around them.
    static let turnPhrases: [(Concept, String)] = [
        (
            .negation,
            """
            not, no, never, cannot, can't, won't, don't, doesn't, didn't, isn't, aren't, wasn't,
            weren't, shouldn't, wouldn't, couldn't, hasn't, haven't, hadn't, without, neither, nor,
            nobody, nothing, none, hardly, avoid, avoids, avoiding, refuse to, unable to,
            impossible, fail to, fails to, stop short of, instead of, rather than, far from, less
            than fully, no one, !not only, !not just, !no doubt, !no longer only, !not merely, !no
            matter, !why not, !nothing but, !no later than, !not least, !never without, !not
            without, !nothing goes/ships/leaves/happens without, !nothing goes/ships/leaves out/live
            without, !can't/cannot/won't/don't/not go/ship/release/launch/deploy/live [it/live/
            anything] without, !no more than, !not until, !not/never/don't/doesn't discriminate,
            !not be unfair/biased, !no bias/discrimination/unfairness, !without bias/discrimination
            """
        ),
        (
            .denial,
            """
            does not exist, doesn't exist, do not exist, don't exist, is impossible, is not
            possible, isn't possible, is unrealistic, is a myth, is unachievable, is unattainable,
            is out of reach, cannot be, can't be, is not, isn't, are not, aren't, was not, wasn't,
            were not, weren't, has not, hasn't, have not, haven't, will not, won't, would not,
            wouldn't, never exists, never is, is an illusion, is too strong, is wrong, is nonsense
            """
        ),
        (
            .guaranteeAsked,
            """
            ensure~, guarantee~, make/makes/making sure, prevent/prevents/preventing, make certain,
            never, for all users, for everyone, for every user, always, eliminate, remove all
            """
        ),
    ]

    /// Terms that are taken for others, and powers that they do not have.
    static let misusePhrases: [(Concept, String)] = [
        (.demographicParity, "demographic parity, statistical parity"),
        (
            .equalRecall,
            """
            equal recall, same recall, equal true positive rate+, same true positive rate+, equal
            error rate+, recall is equal, recall is the same, equal accuracy
            """
        ),
        (.equalOpportunity, "equal opportunity, equality of opportunity"),
        (
            .equalSelection,
            """
            equal selection, same selection, equal approval+, same approval rate+, equal acceptance,
            equal selection rate+, selected equally, equal hiring rates
            """
        ),
        (
            .explainer,
            """
            shap, lime, integrated gradients, saliency maps, feature importance+, explainability,
            interpretability
            """
        ),
        (
            .removesBias,
            """
            remove/removes/removed/removing [the/all/any/its/our] bias/biases, eliminate~ [the/all/
            any/its/our] bias/biases, fix/fixes/fixed the bias, fix/fixes bias, mitigates bias,
            debias~, makes the model fair, make the model fair, makes it fair, solves bias, ensures
            fairness, ensure fairness, guarantees fairness
            """
        ),
        (
            .preferenceTuning,
            """
            rlhf, reinforcement learning from human feedback, constitutional ai, dpo, preference
            tuning
            """
        ),
        (
            .guaranteesGood,
            """
            guarantee/guarantees/guaranteed, ensures that, ensures safety, ensures fairness, makes
            the model safe/fair/aligned, makes it safe/fair/aligned, proves that, proves the model,
            prevents all, eliminates hallucinations, eliminates all, removes bias, is safe by design
            """
        ),
        (
            .documentation,
            """
            model card+, data sheet+, datasheet+, audit log+, documentation, audit trail+
            """
        ),
        (
            .anonymised,
            """
            anonymised, anonymized, anonymise, anonymize, anonymous, anonymisation, anonymization
            """
        ),
        (
            .removesNames,
            """
            removing [the/all/their] names, remove [the/all/their] names, removed [the/all/their]
            names, removes [the/all/their] names, dropping [the/all] names, dropped [the/all] names,
            hashing [the/their] names/emails/e, hashing user ids, hashed the names, deleting [the]
            names, deleted the names, stripping names, without names
            """
        ),
    ]
}
