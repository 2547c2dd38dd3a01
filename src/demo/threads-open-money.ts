import type { Thread } from "./thread.ts";

/** Somebody is at these: invoices, payments and refunds. */
export const OPEN_MONEY: readonly Thread[] = [
  {
    subject: "Invoice for {order} shows 19 % VAT, we are not in Germany",
    category: "invoice",
    channel: "email",
    priority: "high",
    plan: "enterprise",
    pressing: ["next_response", 31],
    turns: [
      [
        "asks",
        "Our VAT number is valid and was entered before checkout. The invoice shows German VAT of {amount}. We cannot book it like this, and we cannot pay it like this either.",
      ],
      [
        "answers",
        "Hello {name},\n\nyou are right, that is a reverse charge case and the invoice is wrong. I cancel it and send a new one today.\n\n{agent}",
      ],
      [
        "notes",
        "The VAT check was down for eleven minutes that evening and the shop shrugged. Four more invoices have the same fault, I am going through them.",
      ],
      ["asks", "Thank you. The new one says 0 %, but the total is still the old total."],
    ],
  },
  {
    subject: "Wrong size, right colour, wrong bike",
    category: "refund",
    channel: "web",
    turns: [
      [
        "asks",
        "I ordered the Oasis in moss. I received a Nomad in moss. I am 1.58 m and cannot reach the ground, although the view is nice.",
      ],
      [
        "answers",
        "Dear {name},\n\nI am sorry! The carrier collects the Nomad on the day you choose, and your Oasis leaves the day it is picked. Nothing to pay, no form to fill.\n\n{agent}",
      ],
      ["asks", "Thursday works. Do I have to pack it? I no longer have the box. The children live in the box."],
    ],
  },
  {
    subject: "Remboursement partiel reçu, il manque {amount}",
    category: "refund",
    channel: "email",
    language: "fr",
    turns: [
      [
        "asks",
        "Bonjour,\n\nj'ai bien reçu un remboursement pour la commande {order}, mais il manque {amount}, à savoir les frais de port. La loi me semble assez claire là-dessus.\n\nCordialement,\n{full}",
      ],
      [
        "answers",
        "Bonjour {name},\n\nla loi est claire et vous avez raison : en cas de rétractation, les frais d'envoi standard sont remboursés aussi. Le complément part aujourd'hui.\n\n{agent}",
      ],
      ["notes", "Shop takes shipping off by default on partial returns. Fourth case this month, {bug}."],
      ["asks", "Merci. Est-ce que je dois encore renvoyer la sonnette ? Elle était offerte."],
    ],
  },
  {
    subject: "Pago rechazado tres veces",
    category: "invoice",
    channel: "chat",
    language: "es",
    turns: [
      ["asks", "hola, la tarjeta me la rechaza la tienda y el banco me dice que el banco no es"],
      [
        "answers",
        "Hola {name}, lo estoy mirando. El intento llega al banco, pero sin la confirmación de la app. ¿Tienes las notificaciones del banco activadas?",
      ],
      ["asks", "sí, pero en el móvil viejo"],
      ["answers", "Ahí está. Te dejo la bici reservada 24 horas con el mismo precio, sin prisa."],
      ["asks", "qué majos. el móvil viejo lo tiene mi hijo, mañana os digo"],
    ],
  },
  {
    subject: "Gift voucher: my father is 80 and has three e-mail addresses",
    category: "invoice",
    channel: "email",
    turns: [
      [
        "asks",
        "I bought a voucher of {amount} for my father and typed his address. He says it did not arrive. He has three addresses and has forgotten which ones.",
      ],
      [
        "answers",
        "Hello {name},\n\nit went to the one that ends in .aol. I can send it again to wherever he looks; which one shall it be? Or I send it to you, and you read it to him over cake.\n\n{agent}",
      ],
      ["asks", "Cake it is. Could it have a picture of the bike on it?"],
    ],
  },
  {
    subject: "Return label does not fit on the envelope",
    category: "refund",
    channel: "web",
    priority: "low",
    turns: [
      ["asks", "The return label for the bell is A4. The bell is not A4."],
      [
        "answers",
        "Hello {name},\n\nfair. Keep the bell, I have refunded it. Give it to somebody who deserves to be heard.\n\n{agent}",
      ],
      ["asks", "That is kind. But my bank shows a refund of 0.00 now."],
    ],
  },
  {
    subject: "Please split the invoice over two cost centres",
    category: "invoice",
    channel: "email",
    plan: "pro",
    turns: [
      [
        "asks",
        "Our parish pays half of the {bike}, the kindergarten the other half. Could we have two invoices? The treasurer of the parish and the treasurer of the kindergarten do not speak to each other.",
      ],
      [
        "answers",
        "Hello {name},\n\ntwo invoices of half the amount each are no problem; I need both addresses. They never need to meet.\n\n{agent}",
      ],
      ["asks", "Both addresses are the same address. That is rather the cause."],
    ],
  },
  {
    subject: "Rückgabe nach 31 Tagen",
    category: "refund",
    channel: "email",
    language: "de",
    turns: [
      [
        "asks",
        "Guten Tag, ich weiß, dass die Frist gestern abgelaufen ist. Ich lag im Krankenhaus (nicht wegen des Rades). Besteht trotzdem eine Möglichkeit, das {bike} zurückzugeben? Es ist vier Kilometer gefahren.\n\n{full}",
      ],
      [
        "answers",
        "Guten Tag {name},\n\nselbstverständlich, und gute Besserung. Ein Tag und ein Krankenhaus, da fragen wir nicht weiter. Die Spedition meldet sich; der Betrag kommt nach der Abholung.\n\n{agent}",
      ],
      ["asks", "Das freut mich sehr. Muss ich dafür zu Hause sein? Treppen gehen noch nicht."],
    ],
  },
  {
    subject: "Charged for express, came by snail",
    category: "refund",
    channel: "social",
    turns: [
      [
        "asks",
        "@dromedary paid 39 for express. my sister ordered after me without express and rides already. she waves when she passes",
      ],
      [
        "answers",
        "Hi {name}, that stings. Please send the order number in a private message and I will give the 39 back, express.",
      ],
      ["asks", "{order}. and can you make it more than hers was? she asks"],
    ],
  },
];
