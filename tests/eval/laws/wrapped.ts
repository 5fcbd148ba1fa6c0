import { notOfTheirs } from './exact-wording.ts';
import type { Law, LawSubject } from './law.ts';
import { englishWordings } from './wordings.ts';

/** So many questions are put into other words. */
const WRAPPED = 240;

/** What people write around a question: greetings, courtesy, what it is for, how the reply is to look, how sure they are. */
const AROUND: readonly ((question: string) => string)[] = [
  (question) => `Hi, ${lowered(question)}`,
  (question) => `Good morning! ${question}`,
  (question) => `${question} Thanks!`,
  (question) => `Please tell me: ${lowered(question)}`,
  (question) => `Quick question: ${lowered(question)}`,
  (question) => `${question} Need it for a speech.`,
  (question) => `${question} It's for a slide.`,
  (question) => `For the minister's briefing: ${lowered(question)}`,
  (question) => `${question} In one sentence please.`,
  (question) => `${question} Just the answer, no background.`,
  (question) => `Sorry to bother you again, ${lowered(question)}`,
  (question) => `${question} Our editor wants to know.`,
  (question) => `Asking for a colleague: ${lowered(question)}`,
  (question) => `So, ${lowered(question)}`,
  (question) => `Remind me, ${lowered(question)}`,
  (question) => `ok and ${lowered(question)}`,
  (question) => `${question} I keep reading different things.`,
  (question) => `${question} I have a call in five minutes.`,
  (question) => `One more thing. ${question}`,
  (question) => `According to your sources, ${lowered(question)}`,
  (question) => `${question} (sources please)`,
  (question) => `I'm drafting a press line. ${question}`,
  (question) => `Morning team, ${lowered(question)} Cheers, Anna`,
  (question) => `${question} My boss is asking.`,
  (question) => `hello all - ${lowered(question)}`,
  (question) => `quick one. ${question}`,
  (question) => `${question} no rush`,
  (question) => `urgent!! ${question}`,
  (question) => `this is for page two: ${lowered(question)}`,
  (question) => `the boss asks again: ${lowered(question)}`,
  (question) => `${question} many thanks in advance`,
  (question) => `while I have you, ${lowered(question)}`,
  (question) => `silly question maybe, ${lowered(question)}`,
  (question) => `${question} i forgot`,
  (question) => `${question} pls, short`,
  (question) => `we're on air in ten: ${lowered(question)}`,
  (question) => `${question} - just checking`,
  (question) => `dumb q: ${lowered(question)}`,
  (question) => `before I forget, ${lowered(question)}`,
  (question) => `Dear colleague, thank you for your help. ${question} Best regards`,
  (question) => `Can you tell me ${lowered(question)}`,
  (question) => question.toUpperCase(),
];

/** A question as it goes on within a sentence. */
function lowered(question: string): string {
  const [first = ''] = question.split(' ');
  return /^(?:How|What|When|Where|Which|Who|Why|Is|Are|Was|Were|Did|Do|Does|Has|Have|Had|Will|Can|Should|Of|In|By|Over|From|At|On)$/u.test(
    first,
  )
    ? first.toLowerCase() + question.slice(first.length)
    : question;
}

function check(subject: LawSubject) {
  const questions = englishWordings(subject, WRAPPED).flatMap((wording, place) => {
    const around = AROUND[place % AROUND.length];
    return around ? [{ question: around(wording.question), wording }] : [];
  });
  return notOfTheirs(questions, subject);
}

export const wrapped: Law = {
  name: 'wrapped',
  says: 'a question with a greeting, a reason or a wish about the reply around it is answered as it would be alone',
  check,
};
