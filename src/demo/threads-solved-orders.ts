import type { Thread } from "./thread.ts";

/** Done, by the orders' team. */
export const SOLVED_ORDERS: readonly Thread[] = [
  {
    subject: "Invoice {order} has the wrong VAT rate",
    category: "invoice",
    channel: "email",
    plan: "pro",
    turns: [
      [
        "asks",
        "You charged 19 %, we are a registered business in another EU country. VAT number is in the account. Please correct.",
      ],
      [
        "answers",
        "Hello {name},\n\ncorrect, and corrected: the old invoice is cancelled, the new one shows reverse charge. {amount} go back to your card today.\n\n{agent}",
      ],
      ["asks", "Received, both. Quickest tax matter of my life."],
      ["solves"],
    ],
  },
  {
    subject: "Parcel {parcel} lost between two depots",
    category: "delivery",
    channel: "email",
    turns: [
      ["asks", "For six days the tracking has said 'between depots'. How far apart can two depots be?"],
      ["answers", "Hello {name},\n\nforty kilometres. I have opened a search with the carrier.\n\n{agent}"],
      ["holds", "Search at the carrier, up to three working days."],
      ["asks", "Anything?"],
      [
        "answers",
        "They have found a pallet of garden gnomes with your label on it, and are looking for the gnomes' label. A second set of parts left here an hour ago, by another carrier.",
      ],
      ["notes", "Written off the first set: {amount}. The gnomes are fine."],
      ["asks", "The second set is here. If the gnomes need a home, I have a garden."],
      ["solves"],
    ],
  },
  {
    subject: "Cancel my order before it ships",
    category: "refund",
    channel: "chat",
    turns: [
      ["asks", "please cancel {order}, I lost my job today"],
      [
        "answers",
        "Hello {name}, I am sorry to hear that. Cancelled, nothing to pay, the full amount is on its way back. If things change, we keep your price for six months.",
      ],
      ["asks", "thank you for making it easy"],
      ["solves"],
      ["tags", "price-kept"],
    ],
  },
  {
    subject: "Thinking of sending the bike back",
    category: "refund",
    channel: "phone",
    plan: "pro",
    tags: ["saved"],
    turns: [
      [
        "asks",
        "(Call, 9:30) Wants to return the {bike}: too heavy to get over the kerb into the yard. Likes everything else.",
      ],
      [
        "notes",
        "Kerb is 11 cm. That is the ramp, part 3306, which nobody knows because it is listed under 'Accessories › Other › Misc'.",
      ],
      [
        "answers",
        "Called back: sent the folding ramp on approval, free. If it does not help, we collect bike and ramp together.",
      ],
      [
        "asks",
        "(Call, 1:15) Ramp is there, the yard is conquered, the bike stays. Orders a second ramp, for the other end of the yard.",
      ],
      ["solves"],
    ],
  },
  {
    subject: "Falsche Klingel geliefert",
    category: "delivery",
    channel: "web",
    language: "de",
    turns: [
      ["asks", "Bestellt war die leise Klingel. Gekommen ist eine Hupe."],
      [
        "answers",
        "Hallo {name},\n\ndie Hupe war für einen Lieferdienst gedacht, der jetzt sehr höflich klingelt. Die richtige ist unterwegs, die Hupe dürfen Sie behalten.\n\n{agent}",
      ],
      ["asks", "Klingel da, danke. Die Hupe hat jetzt mein Sohn. Das war ein Fehler."],
      ["solves"],
    ],
  },
  {
    subject: "Reembolso recibido dos veces",
    category: "refund",
    channel: "email",
    language: "es",
    turns: [
      ["asks", "Buenos días: me habéis devuelto {amount} dos veces. Una era mía. ¿Qué hago con la otra?"],
      [
        "answers",
        "Buenos días {name}:\n\nmuchísimas gracias por avisar, no todo el mundo lo hace. Te adjunto los datos para devolverla. Y te mando una funda para el sillín, que esa sí te la quedas.\n\n{agent}",
      ],
      ["asks", "Hecho. Gracias por la funda, con esta lluvia se agradece."],
      ["solves"],
    ],
  },
  {
    subject: "Fatura em nome da empresa",
    category: "invoice",
    channel: "email",
    language: "pt",
    turns: [
      ["asks", "Boa tarde, preciso da fatura da encomenda {order} com o NIF da empresa, por favor."],
      ["answers", "Boa tarde {name}! Já segue corrigida em anexo. O NIF fica guardado para as próximas.\n\n{agent}"],
      ["asks", "Perfeito, que rapidez!"],
      ["solves"],
    ],
  },
  {
    subject: "領収書の再発行について",
    category: "invoice",
    channel: "email",
    language: "ja",
    owner: "yuki",
    hoursAgo: 170,
    turns: [
      [
        "asks",
        "お世話になっております。{full}です。\n注文 {order} の領収書を紛失してしまいました。再発行は可能でしょうか。",
      ],
      [
        "answers",
        "{name}様\n\nいつもご利用いただきありがとうございます。再発行した領収書を添付いたしましたので、ご確認ください。\n\n田辺 由紀",
      ],
      ["asks", "迅速にご対応いただき、ありがとうございました。"],
      ["solves"],
    ],
  },
  {
    subject: "Colis reçu, il manque les pédales",
    category: "delivery",
    channel: "chat",
    language: "fr",
    turns: [
      ["asks", "le vélo est superbe mais il n'a pas de pédales, c'est un nouveau concept ?"],
      [
        "answers",
        "Bonjour {name}, non :) elles sont dans la petite boîte scotchée au fond du carton, sous le porte-bagages. Tout le monde la jette, moi compris.",
      ],
      ["asks", "trouvée ! in extremis, le carton était déjà au tri"],
      ["solves"],
    ],
  },
  {
    subject: "Refund to a closed bank account",
    category: "refund",
    channel: "email",
    priority: "high",
    turns: [
      [
        "asks",
        "You are about to refund {amount} to an account that I have closed. My new one is below. I hope this reaches you in time.",
      ],
      ["reassigns", "Payments above my level; the transfer leaves within the hour."],
      [
        "answers",
        "Hello {name},\n\nstopped at the last minute and sent to the new account. For your safety I rang the number that we have on file first; you were in a meeting and very formal.\n\n{agent}",
      ],
      ["asks", "I thought it was a scam and was about to be rude. Money has arrived."],
      ["solves"],
    ],
  },
  {
    subject: "Where is my bike",
    category: "delivery",
    channel: "social",
    turns: [
      ["asks", "@dromedary where is my bike"],
      ["answers", "Hi {name}, could you send us the order number in a private message?"],
      ["asks", "{order}"],
      [
        "answers",
        "On a truck, 60 km from you, arriving tomorrow between 8 and 12. The driver calls half an hour before.",
      ],
      ["asks", "ok"],
      ["solves"],
      ["asks", "it is here. ok was too short, sorry. thank you"],
      ["notes", "Reopened by good manners."],
      ["solves"],
    ],
  },
];
