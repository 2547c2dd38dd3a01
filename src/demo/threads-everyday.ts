import type { Thread } from "./thread.ts";

/** What comes in every week in other words: short, solved, and true of more than one customer. */
export const EVERYDAY: readonly Thread[] = [
  {
    subject: "Where is order {order}?",
    category: "delivery",
    channel: "web",
    turns: [
      ["asks", "Ordered three weeks ago, no news since. Any idea?"],
      [
        "answers",
        "Hello {name},\n\nit left our warehouse this morning, tracking number {parcel}. Two to three days.\n\n{agent}",
      ],
      ["solves"],
    ],
  },
  {
    subject: "Spare key for frame {frame}",
    category: "bike",
    channel: "email",
    turns: [
      ["asks", "Lost one of two keys. Can I get another?"],
      [
        "answers",
        "Hello {name},\n\nit goes out today to the address on file. Please cut the old one up should it turn up; they always do.\n\n{agent}",
      ],
      ["asks", "It turned up. In the bike."],
      ["solves"],
    ],
  },
  {
    subject: "Invoice for {order}, please",
    category: "invoice",
    channel: "email",
    turns: [
      ["asks", "My tax adviser wants the invoice as PDF, not as a link."],
      ["answers", "Hello {name}, attached. Regards to the adviser.\n\n{agent}"],
      ["solves"],
    ],
  },
  {
    subject: "App does not find the bike",
    category: "app",
    channel: "chat",
    turns: [
      ["asks", "app says no bike nearby. i am sitting on it"],
      ["answers", "Hi {name}, is Bluetooth allowed for the app? Android asks again after each update."],
      ["asks", "it was not. thx"],
      ["solves"],
    ],
  },
  {
    subject: "Rad wackelt ab 25 km/h",
    category: "bike",
    channel: "phone",
    language: "de",
    turns: [
      ["asks", "(Anruf, 2:20) Das {bike} wackelt bei leerer Kiste ab 25 km/h."],
      ["answers", "Zurückgerufen: Reifendruck vorn war 1,5 bar, soll 3,5. Danach ruhig bis 32."],
      ["solves"],
    ],
  },
  {
    subject: "Quelle pression pour les pneus ?",
    category: "bike",
    channel: "chat",
    language: "fr",
    turns: [
      ["asks", "bonjour, quelle pression pour le {bike} chargé ?"],
      ["answers", "Bonjour {name}, 3,5 bars à l'avant, 4 à l'arrière. Un peu moins s'il pleut."],
      ["solves"],
    ],
  },
  {
    subject: "Change of address",
    category: "login",
    channel: "web",
    turns: [
      ["asks", "We moved to {city}. The form does not accept the new postcode."],
      [
        "answers",
        "Hello {name},\n\nchanged for you; the form knew only the old postcodes of {city}, it has learned.\n\n{agent}",
      ],
      ["solves"],
    ],
  },
  {
    subject: "¿Cuándo llega el pedido {order}?",
    category: "delivery",
    channel: "whatsapp",
    language: "es",
    turns: [
      ["asks", "Hola, sabéis algo de mi pedido?"],
      ["answers", "Hola {name}, sale mañana y llega en tres días. El transportista te llama antes."],
      ["asks", "Genial, gracias!"],
      ["solves"],
    ],
  },
  {
    subject: "Refund received, thanks",
    category: "refund",
    channel: "email",
    turns: [
      ["asks", "{amount} arrived this morning. No action needed, I just believe in closing loops."],
      ["notes", "A person after my own heart."],
      ["solves"],
    ],
  },
  {
    subject: "Bell order {order}: two instead of one",
    category: "delivery",
    channel: "email",
    priority: "low",
    turns: [
      ["asks", "You sent two bells. I have one handlebar."],
      ["answers", "Hello {name},\n\nour mistake, your gain: keep both. Stereo suits you.\n\n{agent}"],
      ["solves"],
    ],
  },
  {
    subject: "Unsubscribe",
    category: "feedback",
    channel: "email",
    priority: "low",
    turns: [
      ["asks", "UNSUBSCRIBE"],
      ["answers", "Done, {name}. You get mails about your bike's safety, and nothing else."],
      ["solves"],
    ],
  },
  {
    subject: "Battery certificate for the flight",
    category: "bike",
    channel: "web",
    turns: [
      ["asks", "I fly to {city} with the {bike}. Is there a certificate for the battery?"],
      [
        "answers",
        "Hello {name},\n\nthere is, but no airline takes a battery of that size. The bike may fly, the battery goes by truck, about a week; shall I book it?\n\n{agent}",
      ],
      ["asks", "I have looked at the map again and take the train."],
      ["solves"],
    ],
  },
];
