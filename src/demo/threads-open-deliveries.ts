import type { Thread } from "./thread.ts";

/** Somebody is at these: what was sent, and where it is. */
export const OPEN_DELIVERIES: readonly Thread[] = [
  {
    subject: "Tracking says delivered. To whom?",
    category: "delivery",
    channel: "email",
    plan: "pro",
    turns: [
      [
        "asks",
        "Parcel {parcel} was 'handed to a neighbour'. I have asked all nine. One of them asked me for his parcel.",
      ],
      [
        "answers",
        "Hello {name},\n\nI have asked the carrier for the signature; they have until tomorrow noon. If they cannot show one, I send the parts again at once and argue with them afterwards.\n\n{agent}",
      ],
      ["asks", "Number ten has come back from holiday. It was not him either."],
    ],
  },
  {
    subject: "Lieferung nach Österreich: Spedition ruft nicht an",
    category: "delivery",
    channel: "phone",
    language: "de",
    turns: [
      [
        "asks",
        "(Anruf, 3:15) Kunde wartet seit vier Tagen auf den Anruf der Spedition zur Terminabsprache, Bestellung {order}. Nimmt jeden Tag das Telefon mit in den Stall.",
      ],
      [
        "answers",
        "Zurückgerufen: Die Spedition hatte eine Ziffer vertauscht und jeden Tag bei einer Zahnarztpraxis angerufen. Neue Nummer ist hinterlegt, Anruf bis heute Abend zugesagt.",
      ],
      ["notes", "The dental practice now wants an offer for a Caravan. Forwarded to sales, with a straight face."],
      [
        "asks",
        "(Anruf, 0:40) Angerufen haben sie, aber wollen nur bis zur Bordsteinkante liefern. Der Hof liegt 800 m dahinter.",
      ],
    ],
  },
  {
    subject: "Encomenda {order} parada na alfândega",
    category: "delivery",
    channel: "email",
    language: "pt",
    turns: [
      [
        "asks",
        "Bom dia. A minha encomenda está na alfândega do Funchal há nove dias e pedem-me um documento chamado «DAU», que ninguém sabe explicar.",
      ],
      [
        "answers",
        "Bom dia {name}! O DAU é a declaração de exportação, e somos nós que o emitimos. Segue em anexo; basta reenviá-lo com o número {parcel}. Se recusarem outra vez, diga-me e ligo eu.\n\n{agent}",
      ],
      ["asks", "Recusaram: o peso no documento é 0 kg. A bicicleta é boa, mas não é assim tão leve."],
    ],
  },
  {
    subject: "Order {order}: six weeks became nine",
    category: "delivery",
    channel: "email",
    priority: "high",
    plan: "pro",
    turns: [
      [
        "asks",
        "We ordered four {bike} for our bakery. Six weeks were promised, it is week nine, and I rent two vans in the meantime. Tell me the truth: when?",
      ],
      [
        "answers",
        "Dear {name},\n\nthe truth: the motors for your batch left the factory yesterday. Two bikes ship in five working days, two a week later. I know that you asked for four.\n\n{agent}",
      ],
      ["notes", "The vans cost about 90 a day. Asked Nadia whether we carry a part of it. They have been fair so far."],
      ["aside", "Yes, up to {amount}, and say so before they have to ask."],
      ["asks", "Thank you for the truth. Which two? The bakery in Mitte needs the one with the cooling box first."],
    ],
  },
  {
    subject: "Second key never ordered, twice delivered",
    category: "delivery",
    channel: "chat",
    turns: [
      ["asks", "I get spare keys from you. every week one. not my frame number. who is {frame}?"],
      [
        "answers",
        "Hello {name}, oh dear. Somebody's address book has your street in it. Please keep the keys in a drawer and away from bikes, I am stopping this.",
      ],
      ["notes", "Frame {frame} belongs to a courier in Leipzig who has reported losing his key. Every week."],
      ["asks", "number four has just come. there is a nice note in it"],
    ],
  },
];
