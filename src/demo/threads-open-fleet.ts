import type { Thread } from "./thread.ts";

/** Somebody of the fleet's team is at these: trackers and contracts. */
export const OPEN_FLEET: readonly Thread[] = [
  {
    subject: "位置情報が15分遅れて表示されます",
    category: "tracker",
    channel: "email",
    language: "ja",
    plan: "enterprise",
    owner: "kenji",
    turns: [
      [
        "asks",
        "お世話になっております。{full}です。\n昨日からフリート画面の位置情報が15分ほど遅れて表示されています。配車の判断に使っているため、業務に支障が出ております。ご確認をお願いいたします。",
      ],
      [
        "answers",
        "{name}様\n\nお世話になっております。ドロメダリーの森です。ご不便をおかけし申し訳ございません。該当の車両のSIMが省電力モードになっていることを確認いたしました。本日中に設定を戻します。\n\n森 健司",
      ],
      [
        "asks",
        "早速のご対応ありがとうございます。12台中10台は直りましたが、2台がまだ遅れているようです。車両番号は7番と11番です。",
      ],
    ],
  },
  {
    subject: "Couriers locked out at shift change",
    owner: "kenji",
    category: "tracker",
    channel: "phone",
    priority: "urgent",
    plan: "enterprise",
    tags: ["outage"],
    pressing: ["next_response", -14],
    turns: [
      [
        "asks",
        "(Call, 4:20) At 14:00 thirty couriers hand over thirty bikes. The second shift cannot unlock them: the app says 'in use by another rider'. The other rider stands next to them.",
      ],
      [
        "answers",
        "Released all thirty from the portal by hand while the caller read me the numbers, fast. Cause not yet known; promised to call before the next shift.",
      ],
      [
        "notes",
        "The shift calendar of this account was saved with 24:00 and our code reads it as yesterday. I have opinions about 24:00. {bug}",
      ],
      ["asks", "(Call, 1:05) The next shift starts soon, and nobody wants to read thirty numbers again."],
    ],
  },
  {
    subject: "Geofence ends in the middle of our own yard",
    owner: "elodie",
    category: "tracker",
    channel: "web",
    plan: "enterprise",
    turns: [
      [
        "asks",
        "The city's geofence runs through our yard. North of the coffee machine the motors work, south of it they do not.",
      ],
      [
        "answers",
        "Hello {name},\n\nthe shape comes from the city and has eleven corners too few. I can lay a fence of your own over it; could you send me the outline of the yard, a photo of a drawing is enough?\n\n{agent}",
      ],
      ["asks", "Drawing attached. The round thing is the coffee machine. It should be inside."],
    ],
  },
  {
    subject: "Renouvellement du contrat : 60 vélos au lieu de 40",
    category: "contract",
    channel: "email",
    language: "fr",
    plan: "enterprise",
    owner: "elodie",
    turns: [
      [
        "asks",
        "Bonjour,\n\nnotre contrat arrive à échéance dans six semaines. Nous aimerions passer à 60 vélos, à condition que la remise passe à 12 %. Votre concurrent propose 15, mais ses vélos ont des petites roues.\n\n{full}",
      ],
      [
        "answers",
        "Bonjour {name},\n\nmerci de votre franchise. 12 % pour 60 vélos sur trois ans, je peux le signer moi-même ; je vous prépare l'avenant. Pour les petites roues, je ne dirai rien.\n\nÉlodie Tremblay",
      ],
      ["notes", "They were about to leave. Small wheels saved us."],
      ["asks", "Parfait. Une dernière chose : notre directeur voudrait les vélos en bleu. Pas votre bleu. Le sien."],
    ],
  },
  {
    subject: "Monthly CO₂ report counts the vans as bikes",
    owner: "grace",
    category: "contract",
    channel: "email",
    plan: "enterprise",
    priority: "low",
    turns: [
      [
        "asks",
        "According to your report we saved 0 kg of CO₂ in spite of 9,000 rides. Then we saw that the comparison is made with cargo bikes. Of course we saved nothing against ourselves.",
      ],
      [
        "answers",
        "Hello {name},\n\nthat is a very honest report, but not the one that we meant to send. The corrected one compares with a diesel van; I have it checked by a second pair of eyes first.\n\n{agent}",
      ],
      ["asks", "Please do. The last figure was printed on a banner."],
    ],
  },
  {
    subject: "Offer for a pilot with ten bikes",
    owner: "grace",
    category: "contract",
    channel: "web",
    plan: "enterprise",
    turns: [
      [
        "asks",
        "We are a city of 80,000 and would like to try ten bikes for our park keepers, for six months. The council decides in five weeks and likes one page, not twelve.",
      ],
      [
        "answers",
        "Dear {name},\n\none page it is. Ten bikes, six months, service included, and at the end you keep them, change them or give them back. I have left the price in words that a council can read aloud.\n\n{agent}",
      ],
      ["asks", "The page is good. The mayor asks whether the boxes can carry a goat. He is serious, we have goats."],
    ],
  },
];
