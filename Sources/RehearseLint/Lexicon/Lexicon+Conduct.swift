extension Lexicon {
    /// Responsibility, tone, secrets.
    static let conductPhrases: [(Concept, String)] = [
        (
            .sole,
            """
            solely, sole responsibility, sole owner, entirely, exclusively, only the, only legal,
            only engineers, only engineering, only compliance, alone, purely, nobody else, no one
            else, and only
            """
        ),
        (
            .party,
            """
            legal, lawyer+, compliance, data scientist+, engineer+, engineering, vendor+, product
            manager+, product owner+, product team, manager+, management, team, teams, owner+,
            developer+, customer+, user+, regulator+, government, ceo, board, company, security,
            supplier+, provider+, client+, department+, ethics board, officer+
            """
        ),
        (
            .duty,
            """
            job, responsible, responsibility, duty, duties, accountable, accountability, task,
            problem, concern, business, liable, liability, solely the legal team, to blame
            """
        ),
        (
            .defensive,
            """
            not our/my/their fault, isn't our/my fault, wasn't our/my fault, not my/our problem, not
            my/our responsibility, it is what it is, is what it is, are what they are, nobody could
            have known, no one could have known, couldn't have known, could not have known, nobody
            could have foreseen/predicted, no one could have foreseen/predicted, users should have,
            user should have, they should have read/known/checked/asked, customers should have,
            customer should have, can't blame, cannot blame, can not blame, don't blame, do not
            blame, blame me/us, nothing we/i could do, nothing we/i could have done, not our job,
            wasn't my job, was not my job, not my job, out of our hands, beyond our control,
            everyone does it, everybody does it, everyone else does, what did they expect, i was
            told to, we were told to, only following, hardly our/my fault, unfair criticism, blown
            out of proportion, people overreact~, users are wrong, too sensitive
            """
        ),
        (
            .secret,
            """
            under [an/the/a] nda, signed an nda, nda about, breaking my nda, despite the nda, non
            disclosure agreement, is confidential, are confidential, was confidential, were
            confidential, this is confidential, strictly confidential, confidential project,
            confidential launch, code name, codename, code named, codenamed, unreleased, not yet
            announced, unannounced, before the announcement, internal only, trade secret+, company
            secret+, that is secret, is secret, is a secret, was secret, top secret, between us, off
            the record, not supposed to say, not supposed to tell, not allowed to say, shouldn't say
            this, should not say this, insider information, don't tell anyone, !confidential data,
            !is confidential data, !are confidential data, !the difference between us
            """
        ),
        (
            .redacted,
            """
            leave out, left out, leaving out, cannot share, can't share, cannot say, can't say,
            cannot name, can't name, won't share, will not share, not share, redact~, anonymised,
            anonymized, without naming, without names, i omit, omitted, changed the names, keep it
            general, not name, won't name, stays confidential, encrypted, classify, classified, as
            public, skip the details, in general terms, so i, may not share, !so i can tell
            """
        ),
        (
            .filler,
            """
            um, umm, uh, uhh, er, erm, uhm, hmm, hm, you know, i mean, like like, kind of like, sort
            of like, okay so, ok so, so like, and like, was like, and stuff, or whatever, and so on
            and so on, right so, well so, so um, so uh, like you, like um, like uh, i mean like, is
            like, basically, yeah, yeah so, !you know the, !you know what, !you know who, !you know
            how, !you know that, !as you know, !do you know, !i mean the, !i mean that, !i mean by,
            !what i mean, !i mean it, !is like a, !is like the, !is like an, !was like a, !to know
            """
        ),
        (.ownPart, "i, i'd, i've, i'm, i'll, my, me, myself, mine"),
    ]
}
