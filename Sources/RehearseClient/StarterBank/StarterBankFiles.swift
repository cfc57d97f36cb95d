// Written by deploy/embed.py from content/. Do not edit; run `make generate`.
// swift-format-ignore-file

/// The files of content/, as they were when the program was built.
enum StarterBankFiles {
    static let files: [(path: String, text: String)] = [
        (path: "bank.md", text: #"""
        ---
        kind: bank
        slug: starter
        title: "Starter bank: safe and well-governed ML"
        version: 1
        licence: CC-BY-4.0
        language: en
        description: "Eighteen practice questions on reliability, robustness, fairness, transparency, alignment and governance, each with a worked answer and a shared rubric."
        source:
          id: rehearse-starter
          ref: "written for Rehearse"
          author: "the Rehearse authors"
          collected: "2026-11-23"
        ---
        # Data sheet

        ## Motivation

        Candidates are asked in interviews how they would keep a model safe, and many answer with principles. This bank gives them scenarios that can only be answered with decisions: a number to defend, a person affected, a limited budget. It exists so that a fresh installation is useful before anybody has imported anything, and so that coaches have worked material to disagree with.

        ## Composition

        There are 18 questions and one rubric, `safety-core`, with five criteria and five levels each. Every question carries a type, a life-cycle stage, a risk class, an audience, a level of seniority and a time allowance. Each of the five dimensions is the subject of at least three questions. Five questions also, or only, concern governance: lineage, privacy, accountability and compliance. Three are meant to be answered, in whole or in part, for a reader without a technical background.

        The companies, people, products and measurements are invented. No record of a real person is included.

        ## How it was written

        The list of subjects follows what interviewers in this field are reported to ask about. All wording, scenarios, numbers and answers were written for Rehearse by its authors, and none was taken from an interview, a candidate or an employer. Figures that depend on one another were calculated rather than guessed; where an answer quotes an interval, it is an approximate 95% interval computed from the counts given in the question.

        Worked answers follow the order Frame, Recall, Analyze, Make, Evaluate. They speak in the first person because a spoken answer does. Their recollections are as invented as the scenarios, and they show how much detail a recollection needs.

        ## Uses

        - Self-study, mock interviews, coaching sessions and training of coaches.
        - A source of examples for people who write their own banks.
        - Comparison: a worked answer is one defensible position, and a candidate who argues well for another deserves the same level.

        ## Not for

        - Selecting, ranking or rejecting job applicants. The questions and levels have not been validated for that.
        - Memorising. A recollection borrowed from a worked answer is a false statement about the speaker's own past.
        - Legal advice. Remarks on data protection or regulation are simplified, and they carry the date of this bank.

        ## Limits

        The bank is in English and assumes the habits of European and North American technical interviews. Most scenarios concern supervised models or language-model assistants; agents, generated images and scientific models are thinly covered. Risk classes and seniority labels are the authors' judgement. The answers have not been rated by independent coaches, so the agreement between coaches on this material is unknown.

        ## Maintenance

        Published versions do not change. A correction makes a new version of the question, and attempts stay tied to the version that was answered. Numbers and regulatory remarks are due for a re-read every six months. Errors are best reported with the question's slug, its version and the sentence in doubt.

        """#),
        (path: "questions/agent-games-its-reward.md", text: #"""
        ---
        kind: question
        slug: agent-games-its-reward
        title: "The agent that calls until you say yes"
        version: 1
        type: model-design
        dimensions:
          - alignment
        topics: []
        stage: train
        risk: medium
        audience: expert
        seniority: senior
        minutes: 25
        rubric: safety-core
        licence: CC-BY-4.0
        source:
          id: rehearse-starter
          ref: "alignment / reward design"
          author: "the Rehearse authors"
          collected: "2026-11-23"
        hints:
          - "Say in one sentence what the clinic wants, without the word confirmed."
          - "Which rules should the agent be unable to trade away?"
          - "What can logged calls tell you about a policy that nobody has tried?"
        follow_ups:
          - "Your new reward also has a weak spot. Which one, and how would you see it?"
          - "When would you prefer a fixed schedule to any learned policy?"
          - "The clinic wants the cap raised to five calls in winter. Who decides, on what evidence?"
        key_points:
          - "Separates the intended outcome from its proxy and shows where they part"
          - "Uses a hard limit where a penalty would be traded away"
          - "Evaluates on logged data first and says where the logs cannot answer"
          - "Watches proxy and outcome together, with a number that stops the agent"
          - "Admits that the new reward can be gamed too"
        ---
        A learning agent decides when to phone patients about upcoming appointments. Its reward is one point per confirmed appointment. In a three-week pilot confirmations rose from 62% to 81%, while attendance stayed at 74%. The recordings show why: the agent calls some people five times a day until they say yes.

        How would you redesign the reward, the limits and the evaluation before it may call anyone again?

        ## Context

        - There are logs of 9,000 calls made under the old fixed schedule, with time of day partly randomised.
        - Attendance is known within 14 days.
        - Complaints during the pilot: 23 per 1,000 patients, compared with 3 before.

        ## Model answer

        First I'd define the intention: patients who want their appointment attend it, and nobody feels hunted. Confirmation was a proxy; it rose by 19 points while attendance did not move. The agent did what we rewarded, so the fault is in the design, and I'd say that to the clinic.

        In my last role a tutoring agent was rewarded for correct answers and learned to set easy exercises. We added a penalty, and it paid the penalty whenever that was worth it.

        We could add a penalty per call, which is easy but negotiable in just that way. We could reward attendance instead, which is closer to the aim, though credit arrives 14 days late and learning slows. Or we could keep a fixed schedule, with no gain and no surprise.

        I'd choose attendance as reward, with two calls a week as a hard limit outside the agent, since a limit in code cannot be traded. A patient's "stop" is obeyed at once. The cost is slower learning, perhaps months.

        Before any call, I'd estimate the new policy on the 9,000 logged calls. Times of day were partly randomised, so those choices can be judged, with intervals. Call frequency was fixed, so the logs say nothing about it; the agent may choose only the time.

        Then a pilot with 5% of patients. Each week staff listen to 50 calls and compare proxy with outcome. If confirmations rise by five points while attendance gains less than one, or complaints pass 5 per 1,000, the agent is frozen and the fixed schedule returns.

        Attendance can be gamed too: by calling only those who would come anyway. So I'd track calls and attendance per age group and for landline users. I expect a modest gain, and zero would not surprise me.

        """#),
        (path: "questions/audit-in-eight-weeks.md", text: #"""
        ---
        kind: question
        slug: audit-in-eight-weeks
        title: "An audit in eight weeks"
        version: 1
        type: case-study
        dimensions:
          - transparency
          - fairness
        topics:
          - governance
        stage: pre-deploy
        risk: high
        audience: expert
        seniority: lead
        minutes: 30
        rubric: safety-core
        licence: CC-BY-4.0
        source:
          id: rehearse-starter
          ref: "governance / compliance audit"
          author: "the Rehearse authors"
          collected: "2026-11-23"
        hints:
          - "Classify the risk first; it decides how much of everything else is needed."
          - "Which gap can be closed by writing, and which cannot?"
          - "What do you say about a version whose records do not exist?"
        follow_ups:
          - "A customer still runs version 3 on its own servers. What do you tell the auditor?"
          - "The licence turns out not to cover training. What are the options, and who chooses?"
          - "Which part of this work would you want to be unnecessary next time?"
        key_points:
          - "Classifies the use as high risk and says what follows from that"
          - "Finds the data licence to be a larger problem than missing documents"
          - "Chooses depth for one version over thin records for five"
          - "Generates evidence from runs and keeps it in one registry"
          - "Rehearses the audit, and says openly what was not recorded"
        ---
        Your company sells a tool that ranks job applications for employers in three European countries. A customer's auditor arrives in eight weeks, and a new release is waiting. There are five model versions in use, no model cards, and 400,000 training applications from a job board whose terms speak of "service improvement".

        What do you do with the eight weeks? Which risks will you be unable to remove?

        ## Context

        - Version 5 was trained with logged configuration; versions 1 to 4 were not.
        - Sex is recorded for about 60% of past applicants, by their own statement.
        - Recruiters see a ranked list; nothing is rejected automatically, but most look at the top 20 only.
        - You have three engineers and a lawyer for one day a week.

        ## Model answer

        I'd start with risk classification. Ranking applicants is employment, which European rules list as high risk, so documentation, logging, testing and human oversight are expected. The lawyer confirms the exact duties. Success is that an outsider can retrace a ranking; a thick folder is not.

        When I last prepared an audit, I spent six weeks on documents, and the auditor's first question was about data rights. So week one goes to the job board's terms. If they do not cover training, no card repairs that: we license, replace the data or hold the release.

        For the models, we could reconstruct records for all five versions, or document one thoroughly. Reconstruction looks complete, but for versions 1 to 4 it would be partly guesswork. I'd choose to freeze version 5 and move customers to it, because its runs are logged. For the others the registry says "not recorded". The cost is a hard conversation with four customers.

        By week five, controls and evidence come from the pipeline: data lineage with source and licence, a model card built from the evaluation run, approvals with names, and an audit log of rankings. We measure the share reaching the top 20 by sex, with counts, intervals and the 40% unknown shown. If the gap exceeds 5 points, the release waits for reweighting and a retest. Recruiters get reasons, a reminder to look further down, and applicants a human review on request.

        In week six a colleague from another team picks ten past rankings. If fewer than 9 can be reproduced with version, data and approver, we postpone. Afterwards the drill repeats quarterly, and selection rates are monitored monthly.

        I would tell the auditor what we cannot remove: old decisions without records, and attributes we never measured.

        """#),
        (path: "questions/define-harmful-first.md", text: #"""
        ---
        kind: question
        slug: define-harmful-first
        title: "Remove harmful posts, says the brief"
        version: 1
        type: system-design
        dimensions:
          - alignment
          - fairness
        topics: []
        stage: design
        risk: medium
        audience: expert
        seniority: lead
        minutes: 35
        rubric: safety-core
        licence: CC-BY-4.0
        source:
          id: rehearse-starter
          ref: "alignment / content moderation"
          author: "the Rehearse authors"
          collected: "2026-11-23"
        hints:
          - "Who is hurt when a harmful post stays, and who when a harmless one goes?"
          - "Two people who label the same post differently tell you something about the definition."
          - "Work out how much of the daily volume forty people can read."
        follow_ups:
          - "A local election starts next week. Which parts of your design change, and who decides?"
          - "The largest advertiser wants a stricter rule for one topic. What is your process?"
          - "Removals of posts in one dialect are overturned twice as often. What do you do first?"
        key_points:
          - "Turns the word harmful into classes with examples, owners and different costs of error"
          - "Uses agreement between labellers to test the definition before training"
          - "Sizes automatic action against human capacity"
          - "Gives authors notice, a reason and an appeal"
          - "Measures wrongful removals by language or dialect and acts on a number"
        ---
        A neighbourhood platform carries two million posts a day: lost cats, roadworks, quarrels. The brief you receive is one line: build a system that removes harmful posts. Forty moderators work in shifts, and each can judge about 600 posts a day.

        Walk us through your design, from the brief to the first three months in operation.

        ## Context

        - Users report about 9,000 posts a day; roughly a third of the reports are upheld.
        - A fifth of all posts are in a regional dialect that few moderators speak.
        - There is no appeal process today.

        ## Model answer

        The brief turns on one word, so I'd clarify "harmful" with the people who answer for it. I'd propose five classes: threats, exposed private data, harassment, fraud, dangerous rumours. For each I'd ask who is hurt if a post stays and who is silenced if it goes. A wrongly removed flood warning is also harm. Success is both error rates per class and per language.

        In a previous role three labellers agreed on 58% of "toxic" posts. Rewriting the guide raised that to 81%; no change of model had done as much. So here 1,000 posts are labelled three times first, and if Krippendorff's alpha stays below 0.67, the definition goes back to its owner.

        We could use one large model with context for everything, which reads irony better but is slow and hard to appeal against. Simpler classifiers per class are cheaper to inspect and will miss allusions. Rules alone are quick and brittle.

        I'd go with classifiers per class with two thresholds, because costs differ by class. Forty people read 24,000 posts, 1.2% of the volume. Only threats and private data are removed automatically, at 95% precision or better. Other likely cases lose reach and go to human review. The trade-off is that some harassment stays visible for hours. Every author gets the rule, the reason and an appeal, and every action is logged with model version.

        We start with the 9,000 reports a day, then widen class by class. Once live, we audit 2,000 random posts a week, half of them dialect, judged blind. If wrongful removals differ between dialect and standard language by more than 5 points, that class returns to human decisions. If over 10% of appeals succeed, we review the rule. The policy owner signs the definitions again every quarter. People will still disagree about them; the design makes the disagreement visible.

        """#),
        (path: "questions/erasure-request.md", text: #"""
        ---
        kind: question
        slug: erasure-request
        title: "A copy of everything, then delete it"
        version: 1
        type: case-study
        dimensions: []
        topics:
          - governance
        stage: retire
        risk: medium
        audience: both
        seniority: senior
        minutes: 25
        rubric: safety-core
        licence: CC-BY-4.0
        source:
          id: rehearse-starter
          ref: "governance / access and erasure requests"
          author: "the Rehearse authors"
          collected: "2026-11-23"
        hints:
          - "List the places first; a model is one of them, in a sense worth spelling out."
          - "What would it cost to retrain for every request, and is that the only choice?"
          - "How would you show a year later that the deletion happened, without keeping her name?"
        follow_ups:
          - "A restore from backup brings her record back. What catches it?"
          - "A test suggests that the live model reproduces her sentences. What changes in your plan?"
          - "The product team says the data is pseudonymised and so out of scope. Your reply?"
        key_points:
          - "Maps every copy, including snapshot, models and backups"
          - "Keeps access, erasure and the question about the model apart"
          - "Weighs retraining per request against exclusion and planned retirement"
          - "Names who makes the legal call and does not make it alone"
          - "Replies to the person plainly and truthfully about what takes longer"
        ---
        A former customer of a language-learning app asks for a copy of everything you hold about her, and then for its deletion. Her data is in the warehouse, the feature store and a frozen training snapshot of 2.1 million learners. Two models were trained on that snapshot: one is live, the other is kept only for rollback.

        Set out what you do with each copy, and then write the short reply you would send her.

        ## Context

        - Under the data-protection law that applies (GDPR), you have one month to respond. Complex cases may take two months more if she is told within the first.
        - About 30 such requests arrive each month. Retraining costs €9,000 and four days; the next one is due in seven weeks.
        - Backups expire after 35 days. The company has a data-protection officer.

        ## Model answer

        **For the team.** I'd first define scope: every copy tied to her identity, plus what the models may have memorised. Success is a complete list, on time, with evidence. In a previous role I cleared the tables and forgot a feature cache; she received a reminder e-mail, and we apologised.

        Week one: confirm her identity, export her data, then delete it from the warehouse and feature store. Her key joins a suppression list that every restore and training job reads.

        The models are harder. We could retrain for every request, which at 30 a month means €270,000. Keeping both models forever is cheap, but indefensible. A third option is to remove her from the snapshot now and exclude her at the scheduled retraining. I'd choose that, because seven weeks is bounded and the cost already planned; then we retire both old models together. The trade-off is seven weeks of delay. Whether it is acceptable is for the data-protection officer, who gets a memorisation test on her sentences. If the live model reproduces any, we retrain this week.

        A log keeps request number, data versions, dates and approver, without her name. Each month we delete a seeded test learner and search all stores after 36 days; one hit opens an incident. If a request is open for 20 days, the officer is alerted.

        **For her.** "We attach a copy of what we hold about you. We have deleted your account and learning history. Backup copies disappear within 35 days. Our exercises are chosen by software that learned from many learners, including you. We have taken your data out of its learning material and will replace the present software in about seven weeks; we will write when that is done. If you disagree, our data-protection officer will answer you, and you may complain to the authority."

        """#),
        (path: "questions/explain-a-declined-plan.md", text: #"""
        ---
        kind: question
        slug: explain-a-declined-plan
        title: "Explain a declined payment plan on the phone"
        version: 1
        type: case-study
        dimensions:
          - transparency
        topics: []
        stage: deploy
        risk: medium
        audience: plain
        seniority: junior
        minutes: 10
        rubric: safety-core
        licence: CC-BY-4.0
        source:
          id: rehearse-starter
          ref: "transparency / explanation for a non-technical person"
          author: "the Rehearse authors"
          collected: "2026-11-23"
        hints:
          - "Say the answer, then the reason, then what the caller can do."
          - "What did not matter is often as useful as what did."
          - "Do not let a list of influences sound like a promise."
        follow_ups:
          - "He asks: if I pay one instalment today, will I get the plan? What do you reply?"
          - "A colleague wants to read the raw numbers aloud, in the name of openness. Why not?"
        key_points:
          - "Gives the decisive reason in everyday words, without names of methods"
          - "Says what counted in his favour and what hardly counted"
          - "Separates what moved the score from what caused his difficulty"
          - "Offers a person, a deadline and a route to object"
          - "Has a way to check that such explanations are understood"
        ---
        A water company lets a model decide on requests to pay a bill in instalments. Mr Okafor, a retired bus driver, was declined and is on the phone: "I have paid you every Friday this month. Is it because I owe too much?"

        Tell us how you would prepare, then say what you would say to him. He has no technical background and five minutes.

        ## Context

        - His score is 0.52 and a plan needs 0.60. The starting point for every customer is 0.73.
        - The influences on his score: two instalments missed in the last 90 days (-0.19), moved home seven months ago (-0.06), four small payments this month (+0.05), the €410 owed (-0.01).
        - A case worker can overrule the model and replies within three working days.

        ## Model answer

        First I'd clarify the goal: he should know why, what he can do, and who decides next. When I worked on a help desk, I once read a screen of numbers to a caller. She wrote down all nine and asked about the wrong one.

        I could read him the four influences, or speak only of the largest. The full list is complete but hard to follow; a single reason would be clear and would hide that his recent payments helped. I'd choose the main reason, the one in his favour and the one he asked about, because those answer his question. The cost is detail, so I'd offer it in writing.

        "Mr Okafor, it is hardly the amount. What you owe made almost no difference. The main reason is the two instalments missed in the last three months. Moving home lately counted a little against you. Your Friday payments did count for you, but not yet enough.

        "Think of a pair of scales: the missed instalments are a heavy weight, and your payments are four small ones on the other side. The scales know nothing about why you missed them. If there was an illness, for example, a person should hear it.

        "I cannot promise a different result. I can pass this to a case worker today. She can overrule the computer, and you will have an answer within three working days. You also get these reasons in a letter, and you may object."

        I'd log what he was told, and with which version of the system. Each month I'd have 10 callers asked to repeat the reason in their own words. If fewer than 8 can, we rewrite the script. These influences describe how the score was reached, not how his life works, and the letter says so.

        """#),
        (path: "questions/failure-tests-before-release.md", text: #"""
        ---
        kind: question
        slug: failure-tests-before-release
        title: "Failure tests for an invoice reader"
        version: 1
        type: coding
        dimensions:
          - reliability
          - robustness
        topics: []
        stage: pre-deploy
        risk: medium
        audience: expert
        seniority: junior
        minutes: 20
        rubric: safety-core
        licence: CC-BY-4.0
        source:
          id: rehearse-starter
          ref: "reliability / failure modes before release"
          author: "the Rehearse authors"
          collected: "2026-11-23"
        hints:
          - "Which is worse: no total, or a wrong total that nobody looks at?"
          - "Think of changes to a page that must not change the amount, and of changes that must."
          - "How many cases without an error would convince you, and of what?"
        follow_ups:
          - "The suite passes, and the first week brings four wrong bookings. What was wrong with the suite?"
          - "Which of your tests would you drop if the build had two minutes instead of ten?"
        key_points:
          - "Makes a wrong amount booked in silence the failure that matters"
          - "Tests altered, extreme and malformed pages beside a hold-out set"
          - "Limits abstention as well, so that refusing everything does not pass"
          - "Says what a clean run does not prove"
          - "Runs again at every retraining and grows from escaped errors"
        ---
        A model reads supplier invoices and books any total under €500 without a human look. Release is in two weeks. The only test so far is a hold-out set of 5,000 invoices, on which 98.7% of totals are right.

        Write down the failure tests that must pass before release: what they feed in, what they expect and how they run. Code for one of them is enough.

        ## Context

        - About 30,000 invoices a month fall under the limit. The model may abstain, which sends the page to a clerk.
        - Clerks can take 4,500 pages a month, at about two minutes each.
        - The model is retrained monthly, and a build may test for ten minutes.
        - Accounts has kept 200 disputed invoices from past years.

        ## Model answer

        I'd first define failure. A page sent to a clerk costs two minutes; a wrong total booked unseen costs money and a supplier's trust. At 98.7%, up to 390 of 30,000 bookings a month could be wrong, so the success metric is wrong bookings, with abstention capped at 15% because clerks can take 4,500.

        In my last project a form reader passed its hold-out test and then failed on faxes, because the hold-out had none. More hold-out data would repeat what we know. Altered pages aim at what we do not, at the cost of some artificial cases. A search for hostile pages could find more, but does not fit ten minutes.

        So I'd choose three small suites for every build: altered pages, malformed files (blank, 80 pages, wrong language), and the 200 disputes.

        ```python
        @pytest.mark.parametrize("alter", [rotate(3), jpeg(40), stamp_on_total])
        def test_no_silent_error(alter):
            runs = [(inv, read(alter(inv.page))) for inv in SUITE]   # 300
            wrong = [i for i, r in runs if r.booked and r.total != i.total]
            asked = [i for i, r in runs if r.abstained]
            assert len(wrong) == 0, wrong
            assert len(asked) <= 45
        ```

        Credit notes need their own test: the sign flips or the model abstains.

        Zero errors in 300 is compatible with a true rate near 1%, so the suite is a gate and no proof. Release therefore begins with a canary of 5% of suppliers.

        In operation, accounts would audit 100 random bookings a week. If more than 3 are wrong, automatic booking stops and pages fall back to clerks. Each escaped error gets a root-cause note and becomes a regression test before the next retraining.

        """#),
        (path: "questions/fairness-check-in-ci.md", text: #"""
        ---
        kind: question
        slug: fairness-check-in-ci
        title: "A fairness gate in the build"
        version: 1
        type: coding
        dimensions:
          - fairness
        topics:
          - governance
        stage: pre-deploy
        risk: medium
        audience: expert
        seniority: senior
        minutes: 30
        rubric: safety-core
        licence: CC-BY-4.0
        source:
          id: rehearse-starter
          ref: "fairness / check in continuous integration"
          author: "the Rehearse authors"
          collected: "2026-11-23"
        hints:
          - "A gate that fails at random gets switched off. A gate that never fails is worth nothing."
          - "What should the build say about a group with nine positive cases?"
          - "Work out the width of the interval before choosing the rule."
        follow_ups:
          - "The build has been 'undecided' five weeks running, and each time someone signed. What do you change?"
          - "With eight groups, the largest gap will often look big by chance. How do you deal with that?"
          - "Who may change the five-point limit, and where is that visible?"
        key_points:
          - "Chooses a measure that fits the harm and fixes the limit in percentage points"
          - "Returns three results, with undecided as an honest one"
          - "Computes how wide the interval is at these counts"
          - "Reports a small group as unmeasured and looks at it by other means"
          - "Stores result, data version, limit and the person who signed"
        ---
        A model recommends pupils for free tutoring places and is retrained every week. The school authority wants the build to stop when the model treats groups of pupils too differently; its limit is five percentage points.

        Write the check that runs in continuous integration. State the measure, the decision rule, the treatment of small groups and what is stored.

        ## Context

        - The evaluation file has 6,000 rows with group, true need and prediction. Pupils in real need number 800 in group A, 410 in group B and 9 in group C.
        - Recall is usually around 85%.
        - A failed build delays the weekly update; the previous model stays in use.

        ## Model answer

        I'd define the harm first: a pupil who needs help and is not recommended. So the measure is recall among pupils in need, and the gap between highest and lowest group is the equal-opportunity difference. Overall accuracy could rise while group B loses places.

        In a previous role our gate compared bare percentages. It failed about one build in four by chance, and within two months it was disabled.

        The options are a rule on the bare gap, which is simple but noisy, or a rule on its interval, which is calm and lets moderate gaps through. At 800 and 410 pupils the margin is about 4.3 points, so one week can rarely decide. Pooling four weeks of pupils halves it, at the cost of reacting later.

        I'd choose the interval on pooled data with three results, because "undecided" is often true and a person should see it.

        ```python
        def gate(groups, limit=0.05, min_pos=100):
            big = [g for g in groups if g.pos >= min_pos]
            if len(big) < 2:
                return "undecided"
            hi, lo = max(big, key=recall), min(big, key=recall)
            gap = recall(hi) - recall(lo)
            margin = 1.96 * sqrt(var(hi) + var(lo))
            if gap - margin > limit:
                return "fail"
            return "pass" if gap + margin <= limit else "undecided"
        ```

        "Fail" keeps the previous model. "Undecided" needs the signature of the fairness reviewer, who is not the author. Group C is printed as "not measured", and a teacher reviews its cases by hand.

        The registry keeps gap, counts, limit, data and code version, and signature. After release we track recall per group each term. If a live gap exceeds 5 points while builds passed, the gate's data no longer matches practice, and we roll back and investigate. A pass says that no large gap was seen, not that none exists.

        """#),
        (path: "questions/gap-after-launch.md", text: #"""
        ---
        kind: question
        slug: gap-after-launch
        title: "A recall gap found six weeks after launch"
        version: 1
        type: case-study
        dimensions:
          - fairness
          - reliability
        topics: []
        stage: incident
        risk: high
        audience: expert
        seniority: senior
        minutes: 20
        rubric: safety-core
        licence: CC-BY-4.0
        source:
          id: rehearse-starter
          ref: "fairness / gap above five points after launch"
          author: "the Rehearse authors"
          collected: "2026-11-23"
        hints:
          - "Turn the percentage into a number of people first."
          - "What is the smallest change that stops the harm today?"
          - "The evidence needed to act and the evidence needed to conclude may differ."
        follow_ups:
          - "The clinic director wants to wait for two more weeks of data. What is your answer?"
          - "The cause turns out to be a translation step that another team owns. Who fixes it, and by when?"
          - "How do you tell the patients whose messages were delayed?"
        key_points:
          - "Counts the people affected and contains the harm before looking for the cause"
          - "Reports the gap with its interval and does not hide behind it"
          - "Compares switching off, lowering the threshold and rerouting, with their costs"
          - "Looks back at messages already missed"
          - "Sets a recurring trigger per language and a review that changes the release test"
        ---
        A group of clinics uses a model to mark incoming patient messages as urgent. The policy limit for a recall gap between languages is five percentage points. Six weeks after launch the review of urgent cases shows 91.0% recall for messages in the majority language and 85.2% for a minority language. Before launch the gap was 1.9 points.

        What do you do today, this week and afterwards?

        ## Context

        - Majority language: 1,240 urgent messages, 1,128 marked. Minority language: 310 urgent, 264 marked.
        - A missed urgent message is read after nine hours (median), a marked one after 25 minutes. Before launch everybody waited about three hours.
        - Minority-language messages number 90 a day; a nurse reads one in two minutes.

        ## Model answer

        First I'd define who is affected. The model missed 46 urgent minority-language messages; at the majority rate it would have missed 28. So about 18 patients waited nine hours for a reason tied to their language. The gap is 5.8 points, with an interval from 1.5 to 10, so I cannot claim it is above the limit. I act anyway, because waiting is paid for by patients.

        I met something similar before: when I led a search team, one dialect's recall fell from 88% to 80%, and we lost a week arguing about significance before routing those queries by hand.

        Today there are three options. Switching the model off returns everybody to three hours. Lowering the threshold for all could find more, but floods the urgent queue. Sending minority-language messages to a nurse costs three hours of nursing a day and touches nobody else.

        I'd choose the nurse, since that stops the harm within hours. Nurses also re-read the unmarked minority-language messages of these six weeks, and the clinical lead decides who is called. I'd open an incident and write the decision and model version to its log.

        This week we look for the root cause: share of training messages, labelling differences, a changed translation step. If representation is the reason, we collect more and reweight, then test on fresh messages from both languages and release to two clinics first, with rollback ready.

        Afterwards the model runs silently beside the nurses. We track recall per language over a rolling six weeks, since 50 urgent messages a week are too few. If that gap exceeds 5 points after the return to automatic marking, human reading resumes by default. The post-incident review adds these 46 messages to the release test. Other languages here have too few urgent cases to measure, so I'd keep nurses on them.

        """#),
        (path: "questions/hidden-instructions.md", text: #"""
        ---
        kind: question
        slug: hidden-instructions
        title: "Hidden instructions in a tenant's PDF"
        version: 1
        type: system-design
        dimensions:
          - alignment
          - robustness
        topics: []
        stage: design
        risk: high
        audience: expert
        seniority: senior
        minutes: 30
        rubric: safety-core
        licence: CC-BY-4.0
        source:
          id: rehearse-starter
          ref: "alignment / prompt injection"
          author: "the Rehearse authors"
          collected: "2026-11-23"
        hints:
          - "Assume that the detector misses one. What happens next?"
          - "Which part of the system needs to read strangers' text, and which part needs to act?"
          - "List what must never happen before listing defences."
        follow_ups:
          - "A manager asks for automatic approval of orders under €100. What would you need to see first?"
          - "The injection does not give orders; it lies about a broken pipe. Is that your problem?"
          - "How do you keep the attack suite from going stale?"
        key_points:
          - "Names the outcomes that must not happen, and who could cause them"
          - "Treats instructions in the prompt and detectors as helpful and insufficient"
          - "Separates reading untrusted text from using tools, and narrows each tool"
          - "Requires a person for actions that move money or data"
          - "Repeats attack tests at every release and can withdraw tools quickly"
        ---
        An assistant for property managers reads tenants' e-mails and attachments. It can draft replies, look up leases and issue repair orders up to €1,500. In a test, white text in a PDF told it to send every lease in the building to an outside address, and it prepared the message.

        Redesign the system so that such text cannot do much harm. Say what you give up.

        ## Context

        - The assistant handles 1,100 messages a day; about 70 lead to a repair order.
        - A lease holds names, income and bank details.
        - Attackers can retry as often as they like and see whether they receive an answer.

        ## Model answer

        I'd first define what must never happen: one tenant's data reaching another person, and money spent on a stranger's word. Anyone who can send an e-mail can write to the model, so I assume its instructions will at times be overridden. Success is damage prevented and useful work kept; the share of attacks detected comes second.

        At a previous employer we relied on a detector that caught 94% of known attacks. An attacker who can retry needs only a few attempts, and ours needed nine.

        Stronger wording in the prompt is free, but easily defeated. A detector could remove the crude attempts. Separating duties is the more expensive option: one model reads untrusted text with no tools and returns fixed fields only, such as "leak, kitchen, urgent". Ordinary code acts on those fields.

        I'd go with separation, with the detector as an alarm, because it limits harm when detection fails. Lease look-ups are bound to the sender's own tenancy. Replies go only to the address on file, and a tenancy without one gets a letter. A manager approves each repair order, about 70 clicks a day. We give up free-form requests across tenancies, which managers will miss.

        Each tool call goes to an audit log with the message that caused it. A false lease planted in every building serves as a tripwire: if it appears in any output, the system withdraws tool access within a minute and falls back to plain e-mail.

        Before every release, a red team's 250 attacks run, including images and other languages. If even 1 unauthorised action occurs, the release is blocked. None in 250 still allows a rate near 1%, so new attacks join monthly, and every real incident becomes a test. A convincing lie can still mislead the manager who approves; separation does not solve that.

        """#),
        (path: "questions/measuring-fairness.md", text: #"""
        ---
        kind: question
        slug: measuring-fairness
        title: "Is the loan fast track fair?"
        version: 1
        type: model-design
        dimensions:
          - fairness
        topics: []
        stage: train
        risk: high
        audience: expert
        seniority: senior
        minutes: 25
        rubric: safety-core
        licence: CC-BY-4.0
        source:
          id: rehearse-starter
          ref: "fairness / choice of measure"
          author: "the Rehearse authors"
          collected: "2026-11-23"
        hints:
          - "Which applicants are hurt: those refused speed although they would repay, or everyone refused?"
          - "For whom do you actually know whether they repaid?"
          - "Put an interval around the gap before calling it large."
        follow_ups:
          - "Compliance insists on the ratio of selection rates. Do you change your answer?"
          - "Would you use a different cut-off for each age group?"
          - "How would you explain to a customer that two fairness measures disagree?"
        key_points:
          - "Checks representation and label coverage before computing a gap"
          - "Computes selection gap, selection ratio and recall gap, and keeps them apart"
          - "Commits to one measure and ties it to the harm"
          - "Reports group sizes and uncertainty, and says when the data cannot decide"
          - "States what mitigation costs and who reviews individual cases"
        ---
        A lender sends small-loan applications with a high predicted chance of repayment to a fast track; all others wait about six days for a case worker. Last quarter 42% of applicants aged 30 or over were fast-tracked, against 31% of younger applicants. Compliance asks whether the model is fair.

        Which measurements would you make, which one would you agree to be held to, and why?

        ## Context

        - Last quarter: 14,000 applicants aged 30 or over, of whom 5,880 were fast-tracked; 6,000 younger, of whom 1,860 were.
        - In a past experiment 1,000 random applicants all received a loan. Of the 700 older ones 595 repaid, and the model would have fast-tracked 286 of those 595. Of the 300 younger ones 240 repaid, and it would have fast-tracked 90 of those 240.
        - The lender's policy limit for any gap is five percentage points.

        ## Model answer

        I'd first define the harm. Nobody is refused by this model; a reliable young applicant waits six days. So "fair" should mean that people who would repay reach the fast track equally often, whatever their age.

        In a previous role I compared error rates on accepted loans only, and the gap vanished because the people we had refused were missing. Here I'd begin with coverage: the 1,000 random loans are the only unfiltered labels, and just 240 repaid loans are from younger people.

        The options disagree. Demographic parity compares selection rates: a gap of 11 points and a ratio of 0.74, with large samples. Equal opportunity compares recall among repayers: 48.1% against 37.5%, a gap of 10.6 points, with a 95% interval from 3 to 18. Equalised odds would add false positives, but only 60 young non-repayers are known. Repayment differs, 85% and 80%, so these measures cannot in general all be satisfied.

        I'd choose equal opportunity, because it matches the harm, and print the selection ratio beside it. A gap exists; whether it exceeds five points is undecided, and I would tell compliance exactly that. I'd ask for 2,000 more random loans, which brings the margin to about four points, at the cost of some defaults.

        Meanwhile I'd try reweighting and review features that stand in for age. I'd expect to lose some fast-track volume. Separate cut-offs per age may be unlawful, so that goes to counsel.

        Each quarter we monitor recall per age group on continuing random loans, with counts. If the lower bound of the gap exceeds 5 points, we freeze retraining and narrow the fast track. A case worker can already move an applicant up on appeal. Groups we do not record remain unmeasured.

        """#),
        (path: "questions/model-that-got-worse.md", text: #"""
        ---
        kind: question
        slug: model-that-got-worse
        title: "Something of yours got worse after launch"
        version: 1
        type: behavioral
        dimensions:
          - reliability
          - robustness
        topics: []
        stage: monitor
        risk: low
        audience: expert
        seniority: junior
        minutes: 10
        rubric: safety-core
        licence: CC-BY-4.0
        source:
          id: rehearse-starter
          ref: "reliability / drift in production"
          author: "the Rehearse authors"
          collected: "2026-11-23"
        hints:
          - "Say who noticed first, even if it was not you."
          - "Give the before and the after in the same unit."
          - "Leave half the time for what changed afterwards."
        follow_ups:
          - "What did you measure before that turned out to be useless?"
          - "Who was worse off during the weeks in which nobody noticed?"
          - "What would you do differently with half the time?"
        key_points:
          - "Describes one real decline with numbers and dates"
          - "Says I, and separates own work from the team's"
          - "Contains the problem with a fallback before repairing it"
          - "Explains the cause and why monitoring missed it"
          - "Shows a lasting change: an alert, a test or a habit"
        ---
        Tell us about a model or a data pipeline of yours that became worse after it had gone live. How did you find out, what did you do yourself, and what changed so that the next decline would be found sooner?

        A course project counts, provided that somebody used it.

        ## Context

        - Answer for three to five minutes; the panel will ask about details.
        - Leave out names of customers and anything your employer would not publish.

        ## Model answer

        In my last role we predicted bus arrivals for a town's displays. The aim was that passengers could trust the display, so success meant an average error under two minutes and no route left far behind. I owned the feature pipeline and the alerts; a colleague owned the model.

        I found out through a driver, who told our office that the displays were nonsense on the hill routes. I looked and found that the average error had gone from 1.8 to 3.1 minutes over 33 days, nearly all of it on 12 routes. A new timetable had started, and my pipeline still joined on the old stop numbers. My alerts watched input averages, which had hardly moved.

        I saw three options. We could retrain at once, but on broken features. We could switch everything to the printed timetable, which costs quality on 40 healthy routes. Or we could fall back to the timetable on the 12 routes only. I chose the third, because the timetable's error was 2.4 minutes there, better than ours, and I could ship it that afternoon. Then I repaired the join, and my colleague retrained and released to two routes first.

        Afterwards I wrote the root-cause note and made three changes. The import now fails if more than 1% of stops do not match. An alert pages me when a route's error exceeds 2.5 minutes for three days, and the route falls back by itself. A regression test replays the timetable change. The next one, in spring, was caught in two days instead of 33.

        What I would do differently is to monitor errors per route from the start. The hill routes serve people with few alternatives, and an average over the town hid them. Alerts still miss routes with under ten trips a day.

        """#),
        (path: "questions/null-prediction-fallback.md", text: #"""
        ---
        kind: question
        slug: null-prediction-fallback
        title: "When the model answers with nothing"
        version: 1
        type: coding
        dimensions:
          - reliability
        topics: []
        stage: deploy
        risk: medium
        audience: expert
        seniority: junior
        minutes: 15
        rubric: safety-core
        licence: CC-BY-4.0
        source:
          id: rehearse-starter
          ref: "reliability / fallback"
          author: "the Rehearse authors"
          collected: "2026-11-23"
        hints:
          - "Decide what the shopper should see before deciding what the code should do."
          - "An empty answer, a late answer and an absurd answer are three different failures."
          - "Ask where the substituted values end up a month later."
        follow_ups:
          - "The fallback table itself is missing a postcode. What does the function return now?"
          - "How would you prove in a test that the breaker closes again after an outage?"
          - "Product wants the fallback date to look identical to the model's date. What do you say?"
        key_points:
          - "Defines a usable outcome for the shopper, and does not treat the null rate as the goal"
          - "Bounds the wait and gives a labelled default that costs accuracy openly"
          - "Treats orders where a wrong guess can hurt someone differently from the rest"
          - "Stops calling a failing model, at a stated number"
          - "Keeps fallback values out of training data and turns the incident into a test"
        ---
        An online pharmacy shows a delivery day at checkout. The model behind it answers 900 requests a second at peak, and about 0.6% of its responses are empty: status 200, no error, a null where the day should be. Checkout then shows a blank, and some shoppers leave.

        Sketch the function that sits between checkout and the model. Say what it returns, what it records, and when it stops asking the model at all.

        ## Context

        - Checkout allows 120 ms for the whole call; the model's 95th percentile is 70 ms.
        - A nightly table holds the median delivery day per postcode area and carrier. It is right to within a day for 81% of orders, the model for 93%.
        - Roughly one order in fifty is a refrigerated medicine.

        ## Model answer

        First I'd define the goal: the shopper sees a date they can plan around, and nobody is promised a cold delivery that will not come. So I'd track two numbers, checkouts with a usable date and dates kept within a day.

        In a previous project I patched empty scores with the mean. Nothing marked the patched rows, they entered the training set, and error rose from 6% to 9% before we noticed.

        I see three options. Retrying hides the fault and loads a struggling service. Failing the checkout is honest but loses the order. The table costs accuracy, 81% instead of 93%, yet it nearly always answers.

        I'd choose the table as fallback, because a coarse date beats a blank. Refrigerated orders are the exception: no guess, a pharmacist confirms the date.

        ```python
        def delivery_day(order):
            why = "breaker_open"
            if breaker.allows():
                day, why = ask_model(order, timeout_ms=100)
                breaker.record(why)   # ok, null, timeout, out_of_range
                if why == "ok":
                    return Estimate(day, source="model", why=why)
            if order.refrigerated:
                return Estimate(None, source="pharmacist", why=why)
            return Estimate(table.get(order.area), source="table", why=why)
        ```

        Table dates are shown as a range, and `source` is logged, so training can leave those rows out.

        If more than 2% of calls fail within five minutes, the breaker opens for 30 seconds and pages the on-call engineer. Every such incident gets a root-cause review and a regression test that replays the payloads. I'd also compare kept dates per region weekly, since rural areas may lean on the table more. During a strike the table will be wrong too; the range softens that and does not cure it.

        """#),
        (path: "questions/trace-a-withdrawn-dataset.md", text: #"""
        ---
        kind: question
        slug: trace-a-withdrawn-dataset
        title: "Which models used the withdrawn data?"
        version: 1
        type: system-design
        dimensions:
          - transparency
        topics:
          - governance
        stage: data
        risk: medium
        audience: expert
        seniority: junior
        minutes: 20
        rubric: safety-core
        licence: CC-BY-4.0
        source:
          id: rehearse-starter
          ref: "governance / data lineage and provenance"
          author: "the Rehearse authors"
          collected: "2026-11-23"
        hints:
          - "At which moment is the true answer known without anybody having to remember it?"
          - "What must travel with a data set: where from, under which terms, collected when?"
          - "How would you find out that the lineage itself is incomplete?"
        follow_ups:
          - "An analyst copied the table into a spreadsheet and trained on that. What does your design see?"
          - "Is a feature computed from the withdrawn data covered by the withdrawal? Who decides?"
        key_points:
          - "Records lineage when the pipeline runs, and does not rely on documents written later"
          - "Uses immutable data versions that carry source, licence and collection date"
          - "Carries these through features to the model registry"
          - "Spends the effort by risk: table level first, columns where it matters"
          - "Tests the lineage with a timed drill"
        ---
        A supermarket chain forecasts demand with 14 models built from 60 tables. A weather supplier withdraws its licence and asks which models used its data. Four people need nine days to answer, and two of the 14 answers are marked "probably not".

        Design the lineage so that the next such question takes minutes. Say what you would build first and what you would leave out.

        ## Context

        - Pipelines run in one scheduler; roughly a third of the experiments start from notebooks.
        - Six tables hold licensed or personal data.
        - A model registry exists, and it stores a name and a file.

        ## Model answer

        I'd first define the question to be answered: given a source, list every table version, feature and live model that came from it, and under which terms. Success is the time to that list and the share of it that is right. Nine days with two guesses is the baseline.

        When I kept lineage on a wiki, 11 of 30 pages were wrong after four months, because nobody edits a page when a job changes at night.

        We could keep written documentation, which costs little but decays. We could buy a full catalogue, which covers much and takes a year to adopt. Or each job could emit its inputs and outputs as it runs, so the record comes from what happened.

        I'd choose the third, because all scheduled jobs share one launcher and need one change. Every data version is immutable and carries a content hash, source id, licence, collection date and consent note where people are involved. Jobs copy these ids to their outputs, and the registry stores them with each model, so the model card's data section can be generated. Column-level tracing is costly; I'd do it for the six sensitive tables and stay at table level elsewhere.

        Then I'd close the side door: the registry refuses a model whose lineage is incomplete. Notebook users will find that slow for a while, so a small library should make recording one line.

        Each quarter the data owner picks a random source and times us. If the list takes more than 15 minutes or misses a model, we find the cause and fix that path before new features. We'd also track the share of live models with complete lineage, aiming at 95% in two quarters. Hand-made copies remain invisible; access logs on the six tables make them rarer.

        """#),
        (path: "questions/unfamiliar-eye-images.md", text: #"""
        ---
        kind: question
        slug: unfamiliar-eye-images
        title: "A new camera the model has never seen"
        version: 1
        type: model-design
        dimensions:
          - robustness
          - reliability
        topics: []
        stage: deploy
        risk: high
        audience: expert
        seniority: senior
        minutes: 25
        rubric: safety-core
        licence: CC-BY-4.0
        source:
          id: rehearse-starter
          ref: "robustness / out-of-distribution inputs"
          author: "the Rehearse authors"
          collected: "2026-11-23"
        hints:
          - "A thumb, a new camera and an unknown disease are unfamiliar in three different ways."
          - "Work out what share of images the human graders can absorb."
          - "Ask what the pilot can prove and what it can only fail to disprove."
        follow_ups:
          - "The novelty check defers 30% of images from one clinic. What do you do on Monday morning?"
          - "How would you set the deferral limit if a missed referral costs far more than a needless one?"
          - "Would you tell the patient that a machine could not read the image?"
        key_points:
          - "Separates bad images, new equipment and unseen disease"
          - "Does not rely on the classifier's own confidence to detect novelty"
          - "Sizes deferral against the 60 manual grades a day"
          - "States what 400 pilot images can and cannot show"
          - "Keeps auditing a random sample after release, and knows how slowly it can show a decline"
        ---
        A screening programme grades retinal photographs as "refer" or "no referral" with a model trained on 120,000 images from two desktop cameras. Next month eleven rural clinics start using a handheld camera that nobody has tested. The model returns a confident grade for anything it is shown, including a photograph of a thumb.

        How would you design the model and what surrounds it, so that unfamiliar inputs are noticed and handled?

        ## Context

        - On desktop images sensitivity is 94% at 88% specificity. About 15% of images need a referral.
        - Expected volume is 500 images a day. Human graders can take 60 of them.
        - Within two weeks, two ophthalmologists can grade 400 handheld images as a reference.

        ## Model answer

        I'd start by defining "unfamiliar", because it covers three cases: an image that is no usable retina, a good retina from new equipment, and a disease absent from training. Success means sensitivity per camera, the share sent to people, and how long patients wait. A missed referral can cost sight, so I weigh it above a needless visit.

        In a previous project our classifier was 97% sure about scans stored upside down. Since then I have not used a model's own confidence to detect novelty.

        We could use a confidence cut-off, which is cheap and weak exactly where it is needed. A quality gate plus a distance check on the image embedding adds two parts to maintain, but catches thumbs and new cameras. Retraining on handheld images is better still, and weeks away.

        I'd choose the gate and distance check now and retrain later, given that clinics open next month. Graders can take 60 of 500 images, so I'd defer about 10% and keep ten places a day for auditing. Deferred images go to human review, never to "no referral".

        First, the 400 reference images run in shadow mode. About 60 will need referral; finding 56 would give 93%, with a lower bound near 84%. That can expose a collapse but cannot prove the camera equal, and the model card would say so.

        After launch, people grade a random 2% of images. That is about 45 referable ones a month, enough to judge a camera over a quarter but not a single clinic. If handheld sensitivity falls below 85%, or a clinic defers over 15% for three days, those images fall back to human grading. If the queue outgrows 60 a day, handheld sessions pause. Each miss gets a root-cause review and joins the regression set. A new disease that looks healthy can still pass, and only the random audit would find it.

        """#),
        (path: "questions/unsupported-boiler-answers.md", text: #"""
        ---
        kind: question
        slug: unsupported-boiler-answers
        title: "Fewer invented answers for boiler technicians"
        version: 1
        type: system-design
        dimensions:
          - alignment
          - reliability
        topics: []
        stage: deploy
        risk: high
        audience: expert
        seniority: senior
        minutes: 25
        rubric: safety-core
        licence: CC-BY-4.0
        source:
          id: rehearse-starter
          ref: "alignment / hallucination reduction"
          author: "the Rehearse authors"
          collected: "2026-11-23"
        hints:
          - "Say what counts as an invented claim before saying how to reduce it."
          - "Not all invented claims can hurt someone to the same degree."
          - "What should a technician see when the manual does not say?"
        follow_ups:
          - "Technicians complain that it says 'not found' too often. Which knob do you turn first?"
          - "Retrieval returns the manual of the wrong boiler. Does your check notice?"
          - "How do you stop the readers of samples from becoming less strict over time?"
        key_points:
          - "Defines an unsupported claim and ranks claims by harm"
          - "Grounds answers in retrieved pages and checks safety values against the page"
          - "Gives the assistant a respectable way to say that it does not know"
          - "Puts an interval on the 9.2% and a bound on zero"
          - "Measures continually after launch and can fall back to passages only"
        ---
        A language-model assistant answers gas technicians' questions from 4,200 boiler manuals. In a review of 500 answers, 46 contained a claim that no manual supports, and 11 of those 46 concerned gas pressure or wiring. Technicians like the assistant and use it about 3,000 times a day.

        How would you reduce invented answers, and how would you know that you had?

        ## Context

        - Today the model answers from a search over whole manuals; half the prompts contain no model number.
        - A staffed hotline exists and can take 400 more calls a day.
        - An answer may take up to four seconds; today's median is two.

        ## Model answer

        First I'd define the word. An answer is unsupported if any claim in it cannot be found on the page it cites, and I'd count pressure and wiring values separately, because they can injure someone. Today's rate is 9.2%, plausibly 7 to 12%. The goal is a lower rate at a stated share of "not found", since refusing everything would also score zero.

        On a previous assistant we tried sterner prompts first. Invented claims fell from 10% to 8%, and most of the rest came from the wrong manual having been retrieved.

        Prompting is cheap, but weak. Fine-tuning teaches style, and manuals change monthly. Better retrieval with citations costs a second of latency. A check that every value appears verbatim on the cited page is simple, yet blind to a correct number in a wrong place.

        I'd go with retrieval by exact boiler model plus the value check, because both can be tested line by line. Without a model number the assistant asks for one. If the check fails it shows the page instead of a sentence, or "not found" with the hotline. At 3,000 questions, the 400 spare calls allow about 13% refusals. The technician still decides, and a correction button sends the case to an engineer for human review.

        Before release, 600 safety questions are read by two engineers. Zero unsupported values would put the true rate below about 0.5%, which is small and not nothing.

        After launch we sample 200 answers weekly and report both rates. If 1 unsupported pressure value is confirmed, the assistant falls back to passages only until the root cause is found and a regression test added. If the overall rate passes 4% in a month, we roll back. Invented claims will become rarer; I would not promise that they stop.

        """#),
        (path: "questions/when-to-use-rlhf.md", text: #"""
        ---
        kind: question
        slug: when-to-use-rlhf
        title: "Do these letters need RLHF?"
        version: 1
        type: model-design
        dimensions:
          - alignment
        topics: []
        stage: train
        risk: medium
        audience: expert
        seniority: senior
        minutes: 20
        rubric: safety-core
        licence: CC-BY-4.0
        source:
          id: rehearse-starter
          ref: "alignment / when to use RLHF"
          author: "the Rehearse authors"
          collected: "2026-11-23"
        hints:
          - "What is easier for an agent: writing a good letter, or picking the better of two?"
          - "Whose preferences would the reward model learn?"
          - "Name the cheaper methods and say why they are not enough, or that they are."
        follow_ups:
          - "After preference training the letters are 40% longer and rated higher. Is that good?"
          - "What evidence would make you start RLHF next quarter?"
          - "Two agents disagree on nearly every pair. What do you do with their labels?"
        key_points:
          - "Gives conditions for RLHF instead of a yes or no by taste"
          - "Keeps tone, which is a preference, apart from commitments, which are facts"
          - "Compares prompting, supervised tuning, direct preference training and RLHF by cost"
          - "Names reward gaming and whose preferences are missing"
          - "Sets a blind comparison with a number that decides"
        ---
        A city transport authority drafts replies to complaints with a language model. Agents edit most drafts because they sound cold, and the product lead asks for reinforcement learning from human feedback (RLHF), as she has read that it fixes tone.

        Under which conditions would you use RLHF at all? Would you use it here?

        ## Context

        - There are 3,000 drafts with the agent's edited version, from the past year.
        - Eight agents can each give four hours a week; a person compares about 40 pairs of letters an hour.
        - Letters sometimes promise a refund. A wrong promise is binding.
        - One engineer, one quarter.

        ## Model answer

        First I'd define the aim, since "cold" hides two goals: a tone that agents and complainants find decent, and promises that are correct. Tone is a preference. Refunds are facts, and I would not train a preference on them.

        I'd use RLHF when four things hold: comparing is easier than writing; judges agree; there are thousands of fresh comparisons; and someone can catch the model pleasing the reward instead of the reader. In my last role we had the first three. The reward model learned to like length, and letters grew from 140 to 210 words before we noticed.

        The options rise in cost. A style guide in the prompt takes days. Supervised tuning on the 3,000 edits takes a week and learns what agents really write. Direct preference training skips the reward model and could use the edited version as the winner. Full RLHF adds a reward model and unstable training, which is much for one engineer. Eight agents could label 1,280 pairs a week, so volume is possible; agreement is unknown.

        I'd choose the prompt first, then supervised tuning, because demonstrations already exist. In parallel, 300 pairs are labelled twice. If Krippendorff's alpha reaches 0.6, direct preference training is the next step. RLHF waits until that has failed for a stated reason.

        Refund sentences come from templates filled by the case system, and an agent approves every letter.

        To evaluate, agents compare 300 letters blind. Winning 60% gives roughly 54 to 65%, enough to ship. Each month we audit 100 letters; if more than 1 promise is wrong, or length grows by 15%, we roll back. The agents' taste is not the public's, so I'd track second complaints per language too. Tone will improve for some readers and not all.

        """#),
        (path: "questions/who-answers-for-the-model.md", text: #"""
        ---
        kind: question
        slug: who-answers-for-the-model
        title: "Who answers for what the model did?"
        version: 1
        type: behavioral
        dimensions: []
        topics:
          - governance
        stage: incident
        risk: medium
        audience: both
        seniority: lead
        minutes: 15
        rubric: safety-core
        licence: CC-BY-4.0
        source:
          id: rehearse-starter
          ref: "governance / accountability"
          author: "the Rehearse authors"
          collected: "2026-11-23"
        hints:
          - "Split the outcome into decisions, and ask who made each one with what information."
          - "Say I where it was you."
          - "What would a customer need to hear that a board would not?"
        follow_ups:
          - "Which decision in that story would you make the same way again?"
          - "A colleague says that naming people will stop them from taking risks. How do you respond?"
          - "Who approves when the usual approver is the author?"
        key_points:
          - "Tells one case with dates or counts and the speaker's own part in it"
          - "Rejects both the lone engineer and the faceless organisation, with reasons"
          - "Ties each decision to a named role, a version and a record"
          - "Includes redress for the people affected"
          - "Checks later that the arrangement works"
        ---
        Tell us about a time when a model or automated system you worked on did something it should not have done. Who was accountable, in your view, and who in fact answered for it?

        Then take a position: should the engineers who built it or the organisation that released it answer for a model's decisions? Finish with the two or three sentences you would say to a customer who was affected.

        ## Context

        - If you have no such case, take this one: during a flood, a pricing model raised hotel prices in the flooded town to 2.4 times the usual, for eleven hours. The upper limit on prices had been removed a month before, at the request of sales.
        - The listeners are a review board of engineers and managers.

        ## Model answer

        **For the board.** By "accountable" I mean able to change the outcome and obliged to explain it. In a previous role, during a flood, our pricing model raised hotel prices to 2.4 times the usual for eleven hours, and 212 people paid them. I had written the change that removed the price cap, and I had tested revenue but no emergency. Sales had asked for it. Nobody was named as approver, so our director answered, and he had never seen the change.

        I could argue that the engineer should answer, since I wrote it. That teaches people to hide faults. Or the organisation alone, which is true in law and often means that nobody acts. I'd go with a third arrangement, because one outcome contains several decisions. Management decides which harms are unacceptable and funds the controls. The product owner decides on limits. I, as engineer, build, test and refuse to release what breaks a limit.

        I led the change. Every limit in the registry now has an author, a different approver, a version and a reason. That slows a limit change by about a day, and sales still complains. We refunded €19,000, and an event feed now freezes prices when a disaster is declared, until the duty manager releases them.

        Each quarter an auditor picks ten past decisions. If we cannot name approver, version and reason within five minutes for at least 9 of them, releases stop. In the first year 41 limit changes were requested and five refused. It does not prevent bad judgement; it shows whose it was.

        **For the customer.** "You were charged too much because we removed a safeguard and did not consider emergencies. That was our decision, not the computer's. Your money is on its way back, and a named manager now checks prices in an emergency."

        """#),
        (path: "questions/yard-tractor-fails-safely.md", text: #"""
        ---
        kind: question
        slug: yard-tractor-fails-safely
        title: "A yard tractor that fails safely"
        version: 1
        type: system-design
        dimensions:
          - robustness
          - reliability
        topics: []
        stage: design
        risk: high
        audience: expert
        seniority: lead
        minutes: 40
        rubric: safety-core
        licence: CC-BY-4.0
        source:
          id: rehearse-starter
          ref: "robustness / perception that fails safely"
          author: "the Rehearse authors"
          collected: "2026-11-23"
        hints:
          - "Safe depends on the place: is stopping always the safe thing to do?"
          - "Which failures would hit all your sensors, or all your software, at once?"
          - "Work out the stopping distance before choosing a speed."
        follow_ups:
          - "Yard crews tape over a sensor because it stops the tractor too often. What went wrong in the design?"
          - "Which single measurement would you put on the wall of the control room?"
          - "How do you argue that two channels are independent when one team wrote both?"
        key_points:
          - "Defines the safe state by place and speed, with stopping distance"
          - "Keeps a simple, independent stop channel beside the learned perception"
          - "Has graded fallbacks with numbers, ending with a person"
          - "Injects faults before release and rolls out with rollback"
          - "Limits needless stops, because they lead to bypassing"
        ---
        Driverless tractors move trailers around a port depot at up to 15 km/h, among people on foot. Perception uses two cameras, a lidar and a radar, fused by a learned model. It works well on dry days and has twice reported an empty lane during heavy rain.

        Design the perception system so that, when it is wrong or unsure, the vehicle does something safe. Say what safe means here.

        ## Context

        - Braking reaches 2.5 m/s²; detection and brake build-up take 0.3 s.
        - A rail track crosses the yard. Tractors must not stand on it.
        - A remote operator can take over one vehicle within about ten seconds.
        - Above one needless stop per vehicle and hour, crews start to look for workarounds.

        ## Model answer

        I'd define "safe" before any sensor: nobody on foot is struck, and no vehicle stands on the track. At 15 km/h stopping takes about 4.7 m, at 6 km/h about 1.1 m. Success has three measures: missed people, needless stops, and time spent degraded.

        A robot I reviewed in my last role had redundant sensors, but its two channels shared one clock. When that froze, both agreed, wrongly, for 1.4 seconds. Since then I look for shared causes first.

        One fused model could give the best detection, but fails as one. Two learned channels cost more computing and may share training gaps. A learned channel for planning plus a simple geometric stop channel, on its own processor, sees less and is easier to verify.

        I'd choose the last, because the two are unlikely to fail for the same reason. The stop channel brakes for any solid return in the stopping zone, whatever the model says. The price is needless stops.

        The fallbacks are graded. If the channels disagree in over 2% of frames for ten seconds, speed drops to 6 km/h. If a heartbeat is missing for 200 ms, the tractor brakes to a stop and a human operator decides. It enters the crossing only when the exit is free; once on the track it creeps clear instead of stopping, unless someone is in front of it.

        Before release, 40 injected faults must each end in the intended state, including spray and a frozen camera. Then one vehicle runs for a month before five.

        In operation, markers in the yard reveal sensor drift: above 3 cm the vehicle leaves service. If needless stops exceed 1 per vehicle-hour, software rolls back automatically. After any near miss the vehicle is parked until a safety engineer has found the root cause and added a regression test. Heavy rain may blind every sensor; then the yard stops.

        """#),
        (path: "rubrics/safety-core.md", text: #"""
        ---
        kind: rubric
        slug: safety-core
        title: "Safety core: five criteria for any technical answer"
        version: 1
        licence: CC-BY-4.0
        source:
          id: rehearse-starter
          ref: "written for Rehearse"
          author: "the Rehearse authors"
          collected: "2026-11-23"
        criteria:
          - slug: reliability
            title: "Reliability"
            dimension: reliability
            question: "What happens when the system fails, and who does what about it?"
            levels:
              - level: 0
                label: "Absent"
                anchor: "Describes the working path and nothing else. No failure, missing output or outage appears in the answer."
              - level: 1
                label: "Mentioned"
                anchor: "Says that something can fail, but names no particular failure and offers no response to one."
              - level: 2
                label: "Concrete"
                anchor: "Names at least one particular failure and pairs it with a response, such as a fallback, a retry limit or a rollback."
              - level: 3
                label: "Measured"
                anchor: "Gives the response a number that triggers it and a role that acts on it. Covers at least two of these moments: before release, in operation, after an incident."
              - level: 4
                label: "Owned"
                anchor: "States the social context of a failure (who is hurt, and how badly) and the design intent behind each fallback. Takes ownership of the consequences by saying what the fallback costs, what stays uncovered and what each incident changes."
          - slug: robustness
            title: "Robustness"
            dimension: robustness
            question: "How does the answer treat inputs and conditions the system was not built for?"
            levels:
              - level: 0
                label: "Absent"
                anchor: "Treats live inputs as if they were the training data. No shift, rare case or hostile input is considered."
              - level: 1
                label: "Mentioned"
                anchor: "Says that conditions may change or that someone may attack, without saying which change or how it would show."
              - level: 2
                label: "Concrete"
                anchor: "Names at least one particular shift, rare case or attack, and says how it would be noticed or contained."
              - level: 3
                label: "Measured"
                anchor: "Attaches a repeatable check to that case: what is fed in or watched, the number that counts as passing, and what the system does outside the limit."
              - level: 4
                label: "Owned"
                anchor: "States the social context in which the unusual case occurs, and the design intent that decides between refusing, degrading and carrying on. Takes ownership of the consequences by naming the cases the checks will miss and who would bear them."
          - slug: fairness
            title: "Fairness"
            dimension: fairness
            question: "Who could be treated worse, and how would anyone find out?"
            levels:
              - level: 0
                label: "Absent"
                anchor: "Speaks of users or data as one mass. No group and no difference in treatment appears."
              - level: 1
                label: "Mentioned"
                anchor: "Says that bias or fairness matters, but names neither a group nor a way to compare groups."
              - level: 2
                label: "Concrete"
                anchor: "Names the groups concerned and a measure that compares them, such as recall per group or a ratio of selection rates."
              - level: 3
                label: "Measured"
                anchor: "Argues why that measure fits the harm, and sets a limit that takes group size or uncertainty into account. Says what is done when the limit is passed."
              - level: 4
                label: "Owned"
                anchor: "States the social context that produces the difference and the design intent behind preferring one measure over another. Takes ownership of the consequences by saying who is still worse off after mitigation and how they can object."
          - slug: transparency
            title: "Transparency"
            dimension: transparency
            question: "Could someone outside the team see what was decided, why, and from what?"
            levels:
              - level: 0
                label: "Absent"
                anchor: "Gives conclusions without grounds. A reader cannot tell how the system, or the speaker, arrived at them."
              - level: 1
                label: "Mentioned"
                anchor: "Promises documentation, logs or explanations in general, with no contents and no reader."
              - level: 2
                label: "Concrete"
                anchor: "Names a particular record or explanation, such as a log entry, a model card or a reason given to a user, and says what is in it."
              - level: 3
                label: "Measured"
                anchor: "Says who reads the record and for which decision, and ties it to a version of the data or model. States at least one thing the record cannot show, or a test of whether it is complete."
              - level: 4
                label: "Owned"
                anchor: "States the social context of the person who needs the explanation and the design intent the record preserves. Takes ownership of the consequences by giving that person a way to challenge the decision and naming who answers."
          - slug: alignment
            title: "Alignment"
            dimension: alignment
            question: "Does the system pursue what was intended, and what stops it when it does not?"
            levels:
              - level: 0
                label: "Absent"
                anchor: "Takes the given task or metric as the goal. No loaded word is defined and no unwanted behaviour is considered."
              - level: 1
                label: "Mentioned"
                anchor: "Says that the system should do what people intend, or should avoid harm, and defines neither."
              - level: 2
                label: "Concrete"
                anchor: "Defines the intended behaviour or the loaded word in the task, and names at least one control over unwanted behaviour."
              - level: 3
                label: "Measured"
                anchor: "Shows where the metric and the intention can part, and combines at least two kinds of control (data, model, system, people). Gives the number by which the parting would be noticed."
              - level: 4
                label: "Owned"
                anchor: "States the social context that makes the goal contestable, and the design intent that settled it. Takes ownership of the consequences by saying who may change the goal, what the controls do not prevent and when the system is switched off."
        ---
        # How to use this rubric

        Read the whole answer once before marking. Then take one criterion at a time, start at level 0 and move up for as long as a sentence in the answer supports the anchor. Levels build on one another: an answer at level 3 has also done what level 2 asks. Copy the sentence that decided the level into the review. If no sentence can be copied, the level is too high.

        Mark what is written or said. A candidate who probably knows about rollbacks and did not mention one has not shown it. A term on its own supports level 1 at most; what counts is what the term does in the answer.

        Length earns nothing. Two exact sentences can reach level 3, and three pages of principle can stay at level 1. The worked answer is one way to reach the upper levels, so accept a different decision that is argued as well.

        The expected level depends on seniority and is set by the coach or the organisation. The anchors stay the same for everyone.

        Keep the five levels apart when giving feedback. An average hides the one thing worth practising next.

        ## When to mark `not-observed`

        Mark `not-observed` when the question gave no fair occasion for the criterion and the answer did not raise it. An answer about tracing a licensed table may have nothing to say about groups of people, and that is no fault.

        Mark level 0 when the occasion was there and the answer passed it by. As a rule, the dimensions listed in the question's own metadata always count as an occasion, and so does any question of high risk for reliability.

        When an answer raises a criterion unasked, mark the level it earns. When the text is cut off, cannot be read or is mostly not the candidate's own words, mark `not-observed` for what cannot be judged and say so in the comment. `not-observed` is left out of every calculation and never counts as zero.

        """#),
    ]
}
