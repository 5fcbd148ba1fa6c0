import type { PolarityWords } from '../polarity-words.ts';

export const english: PolarityWords = {
  code: 'en',
  negatesForward: true,
  exempt:
    'not only|not just|not merely|not simply|not alone|not least|not to mention|no less|not less|no fewer|not fewer|no more than|not more than|no later than|not later than|no lower than|no smaller than|no doubt|without doubt|no question that|not until|did not hesitate to|does not hesitate to|without hesitation|no matter|if not|as if|even if|if any|if only|need not|no one but|nothing less than|nothing short of|just short of|slightly short of|a little short of|somewhat short of|little short of|whether or not|not in vain|no wonder|no surprise|nor only|not a moment|can announce|can now announce|can confirm|can now confirm|can say|can report|can tell|can assure|can reveal|must say|should say|would like to',
  negates:
    "not|*n't|cannot|never|no|none|nobody|nothing|neither|nor|no one|nowhere|no longer|hardly|scarcely|yet to|fail* to|failed|fails|failure to|without *ing|short of|instead of|rather than|stop* short of|far from|unable to|in vain|lack* of|lacks|lacked",
  denies:
    'deny|denies|denied|denying|denial of|denial that|denials|reject* the claim*|reject* claim*|reject* report*|reject* the report*|reject* suggestion*|reject* the suggestion*|dismiss* the claim*|dismiss* claim*|dismiss* report*|dismiss* the report*|dismiss* as|refute|refutes|refuted|disput* that|disput* the claim*|contradict* report*|contradict* the report*|contradict* claim*|no agreement|no deal|no decision|no consensus|not agree*|no truth|not true|untrue that|false that|wrong that|a myth that|a lie that|vote* against|vote* down|rule* out|withdrew|withdraw*|revoke*|rescind*|cancel*|scrap|scrapped|scraps|suspend*|withh*|abandon*|shelve|shelved|backtrack* on|renege* on|call* off|halt|halts|halted',
  refuses:
    'refus* to|refusal to|refusing|refused|refuses|declin* to|balk* at|oppose|opposes|opposed|object* to|reject|rejects|rejected|rejecting|veto|vetoes|vetoed|block|blocks|blocked|turn* down|unwilling to|resist|resists|resisted|reluctan* to',
  doubts:
    'declin* to confirm|refus* to confirm|declin* to say|refus* to say|declin* to comment|refus* to comment|declin* to disclose|refus* to disclose|would not say|would not comment|would not confirm|not say|not saying|not confirm*|not yet confirm*|not been confirm*|not independently confirm*|not comment*|no comment|neither confirm* nor den*|neither confirm* nor denied|not clear|not yet clear|unclear|uncertain|not known|not yet known|unknown|whether|alleged|allegedly|alleges|allegation*|reportedly|purportedly|purported|supposedly|supposed to have|rumour*|rumor*|speculat*|hearsay|unconfirmed|unverified|could not be verified|not be verified|not verif*|not be confirmed|cannot confirm|no confirmation|no evidence|doubt|doubts|doubted|doubtful|doubting|question* whether|the claim that|claims that the|the allegation*|said to have|is said to|are said to|believed to have|thought to have|is believed to|are believed to|is thought to|are thought to|there are reports|media reports|reports suggest|may have|might have|could have|appears to have|appear to have|seems to have|seem to have',
  opensDoubt:
    'reports that|reports of|a report that|the report that|claims that|claims of|the claims that|the story that|stories that|talk of|suggestions that|suggestion that|the suggestion that',
  plans:
    'plan to|plans to|planned to|planning to|plan for|plans for|a plan|intend* to|intention to|intends|intend|expect* to|expects|expected|expect|propos* to|propos* that|propos* giving|propos* providing|aim to|aims to|aimed to|aiming to|considering|consider giving|consider* whether|mull|mulls|mulling|mulled|weighing|would|wants to|want to|wanted to|wish* to|hope to|hopes to|hoped to|hoping to|seek to|seeks to|sought to|seeking to|prepar* to|ready to|prepared to|set to|is to|are to|was to|were to|is due to|are due to|was due to|were due to|due to be|slated to|scheduled to|envisag* _|foresee*|negotiat* over|negotiat* on|in talks|under discussion|under consideration|on the table|look* at giving|look* at providing|target of|goal of|draft',
  possible: 'could|may|might|can|possibly|perhaps|maybe|potentially|theoretically|in theory|likely to|is likely|are likely',
  conditions:
    'if|provided that|provided the|providing that|unless|depending on|depends on|depend on|subject to|on condition|on the condition|conditional on|conditional upon|contingent on|pending|so long as|as long as|in case|should the|assuming|were it|only once|hinge* on',
  wishes:
    'urge|urges|urged|urging|call* for|call* on|call* upon|demand|demands|demanded|demanding|should|must|ought to|needs to|need to|has to|have to|ask* for|ask* to|ask* ... to|ask* ... for|request*|appeal* for|appeal* to|plead* for|plead* with|beg|begs|begged|press* for|push* for|lobby* for|encourage*|recommend* that|recommend* to|suggest* giving|suggest* that|insist* that _ must|needs|want* more',
  saysFalse:
    'is false|are false|was false|were false|be false|as false|is not true|are not true|was not true|were not true|is untrue|are untrue|was untrue|were untrue|is wrong|are wrong|was wrong|were wrong|is baseless|are baseless|was baseless|were baseless|is unfounded|are unfounded|was unfounded|were unfounded|groundless|a fabrication|fabricated|fabrications|a hoax|is fake|are fake|was fake|were fake|fake news|made up|invented|a lie|a myth|disinformation|misinformation|is incorrect|are incorrect|was incorrect|were incorrect|is inaccurate|are inaccurate|was inaccurate|were inaccurate|nonsense|without foundation|no basis',
  saysOpen:
    'remain* unconfirmed|is unconfirmed|are unconfirmed|was unconfirmed|were unconfirmed|not been confirmed|not confirmed|not been verified|not be verified|cannot be verified|left unanswered|went unanswered|is unclear|was unclear|remain* unclear|going round|going around|circulat*|in doubt|is in question|open question|remain* to be seen|is disputed|are disputed|yet to be confirmed|not be confirmed|doubtful|uncertain',
  saysDenied:
    'was denied|were denied|been denied|is denied|are denied|was rejected|were rejected|been rejected|denied by|was refused|were refused|was blocked|were blocked|been blocked|was cancelled|were cancelled|been cancelled|was canceled|were canceled|been canceled|fell through|fallen through|collapsed|was withdrawn|were withdrawn|been withdrawn|was suspended|were suspended|been suspended|was withheld|been withheld|came to nothing|never came|never arrived|is missing|are missing|was dropped|were dropped|been dropped|was vetoed|been vetoed|ruled out|off the table|is outstanding|are outstanding|remain* outstanding|remain* unpaid|remain* undelivered|unpaid|undelivered',
  promises: 'pledge*|promis*|commit*|vow*|agreed|agrees|undert*|guarantee*',
  promised: 'would',
  breaks: 'but|while|whereas|although|though|however|nevertheless|nonetheless|and yet',
  subordinates:
    'although|though|while|whereas|after|before|since|when|because|as|once|having|asked|despite|contrary to|unlike|until|even though',
  relatives: 'which|who|whose|whom|where',
  anaphors: 'them|it|any|that|this|these|the money|the sum|the funds|the aid|the amount|either',
  finite:
    'has|have|had|is|are|was|were|will|did|gave|paid|sent|spent|took|made|put|set|said|told|the _ *ed|it *ed|he *ed|she *ed|they *ed|_ *ed|*ed|instead',
};
