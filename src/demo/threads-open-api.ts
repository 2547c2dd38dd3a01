import type { Thread } from "./thread.ts";

/** Somebody of the fleet's team is at these: other programs call. */
export const OPEN_API: readonly Thread[] = [
  {
    subject: "Rate limit: 429 on every page of /rides",
    owner: "elodie",
    category: "api",
    channel: "api",
    plan: "enterprise",
    turns: [
      [
        "asks",
        "Paging through `/v2/rides?since=…` gives 429 from page 3 on, although we wait for `Retry-After`. The header says 0. We wait 0.",
      ],
      [
        "answers",
        "Hello {name},\n\nzero is a bug: it is rounded down from 0.4 s. Wait one second until it is mended and you will get through.\n\n{agent}",
      ],
      ["asks", "Confirmed, one second works. 41,000 pages × 1 s is half a day, so we would like the mended one."],
      [
        "notes",
        "Fix is in review, {bug}. In the meantime they could ask for 500 per page instead of 20, which nobody told them, because the documentation does not either.",
      ],
    ],
  },
  {
    subject: "SSO: users created twice since the directory sync",
    owner: "kenji",
    category: "api",
    channel: "email",
    plan: "enterprise",
    priority: "high",
    turns: [
      [
        "asks",
        "Since we connected our directory, everybody exists twice in the portal: once as anna.berg@ and once as Anna.Berg@. The bikes are booked on one, the permissions on the other.",
      ],
      [
        "answers",
        "Hello {name},\n\nthank you, that is a clear report. Mail addresses must not be compared by case, and ours are, in exactly one place. I can merge the pairs for you now; shall I keep the older one of each?\n\n{agent}",
      ],
      ["escalates", "Merging 212 pairs needs somebody who may write to the directory tables, and I like my job."],
      [
        "answers",
        "Hello {name},\n\ntaking over from my colleague. I have merged a first pair as a sample (A. Berg). If she can unlock her bike and see her rides, I do the other 211 tonight.",
      ],
      [
        "asks",
        "Anna can unlock, see her rides, and says thank you. Please go ahead, but leave out the managing director, he is travelling.",
      ],
    ],
  },
  {
    subject: "Sandbox keys stopped working",
    owner: "elodie",
    category: "api",
    channel: "chat",
    plan: "enterprise",
    turns: [
      [
        "asks",
        "our sandbox keys answer 401 since yesterday. production is fine, which is the wrong way round for testing",
      ],
      [
        "answers",
        "Hello {name}, sandbox keys end after 90 days. You should have had a mail a week ago; to which address do they go on your side?",
      ],
      ["asks", "to an intern who has left. he was good. can we have new keys and, if possible, the intern"],
    ],
  },
  {
    subject: "Battery swaps are missing from the export",
    owner: "grace",
    category: "api",
    channel: "email",
    plan: "enterprise",
    turns: [
      [
        "asks",
        "The nightly export has no rows of type `battery_swap` since the first of the month. Our stock of batteries is now, on paper, infinite.",
      ],
      [
        "answers",
        "Hello {name},\n\nthe type was renamed to `battery.swapped`, and the note about it went out in a newsletter. I know. I have switched the old name back on for your account until you say otherwise.\n\n{agent}",
      ],
      ["notes", "Renaming things in a newsletter. I have put it on the list for the retrospective, in capitals."],
      ["asks", "It is back, thanks. Could you also send the missing days again?"],
    ],
  },
];
