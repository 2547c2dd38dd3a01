import type { Thread } from "./thread.ts";

/** These wait although the pipeline would hand them out: whoever can take them is full, away or on leave. */
export const WAITING_PUSH: readonly Thread[] = [
  {
    subject: "Order {order}: the box arrived, the bike did not",
    category: "delivery",
    channel: "email",
    priority: "high",
    plan: "pro",
    turns: [
      [
        "asks",
        "Your carrier delivered a very large, very well made box. It is empty, apart from a bell. I signed for it because it was heavy (it was the pallet).\n\nPhotos attached. Where is the {bike}?\n\n{full}",
      ],
    ],
  },
  {
    subject: "配送日の変更をお願いします(注文 {order})",
    category: "delivery",
    channel: "web",
    language: "ja",
    turns: [
      [
        "asks",
        "お世話になっております。{full}と申します。\n注文番号 {order} の配送日を、来週の土曜日の午前中に変更していただくことは可能でしょうか。平日は不在のため受け取りができません。\nどうぞよろしくお願いいたします。",
      ],
    ],
  },
  {
    subject: "請求書の宛名が間違っています",
    category: "invoice",
    channel: "email",
    language: "ja",
    plan: "pro",
    turns: [
      [
        "asks",
        "いつもお世話になっております。\n先日いただいた請求書の宛名が個人名になっておりました。会社名での再発行をお願いできますでしょうか。経理の締め日が近いため、お早めにいただけますと助かります。\n{full}",
      ],
    ],
  },
  {
    subject: "Refund for the canopy still not here",
    category: "refund",
    channel: "email",
    turns: [
      [
        "asks",
        "I sent the rain canopy back three weeks ago ({parcel}, delivered, signed by 'M.'). You wrote that {amount} would arrive within five days. Which five days did you have in mind?",
      ],
      ["asks", "Still nothing, in case you wondered."],
    ],
  },
  {
    subject: "Rechnung doppelt abgebucht",
    category: "invoice",
    channel: "email",
    language: "de",
    turns: [
      [
        "asks",
        "Sehr geehrte Damen und Herren,\n\nder Betrag von {amount} für die Bestellung {order} wurde zweimal von meinem Konto eingezogen. Ich bitte um Rückbuchung und um eine kurze Bestätigung.\n\n{full}",
      ],
    ],
  },
  {
    subject: "Can I still change the colour?",
    category: "delivery",
    channel: "chat",
    turns: [
      ["asks", "hi! order {order}. i clicked sand. i want moss. i have regretted sand since minute one"],
      ["asks", "is it painted yet?"],
    ],
  },
  {
    subject: "Dirección de entrega incorrecta",
    category: "delivery",
    channel: "whatsapp",
    language: "es",
    turns: [
      [
        "asks",
        "Buenas, en el pedido {order} puse el número 14 y vivo en el 41. El 14 es una peluquería y cierran los lunes",
      ],
      ["asks", "Se puede cambiar? El transportista me dice que hable con vosotros"],
    ],
  },
  {
    subject: "Facture sans numéro de TVA",
    category: "invoice",
    channel: "web",
    language: "fr",
    plan: "pro",
    turns: [
      [
        "asks",
        "Bonjour, notre comptable refuse la facture de la commande {order} : notre numéro de TVA intracommunautaire n'y figure pas. Il est pourtant bien renseigné dans notre compte. Pouvez-vous la rééditer ? Merci.",
      ],
    ],
  },
  {
    subject: "Purchase order 4500118832, 24 × {bike}",
    pressing: ["first_response", 41],
    category: "contract",
    channel: "email",
    plan: "enterprise",
    turns: [
      [
        "asks",
        "Dear Dromedary team,\n\nplease find attached our purchase order for 24 units. Our procurement portal needs your bank details on letterhead, signed in blue ink, and then scanned. I did not invent this.\n\nBest regards\n{full}",
      ],
    ],
  },
  {
    subject: "Webhook signature check fails since this morning",
    category: "api",
    channel: "api",
    priority: "high",
    plan: "enterprise",
    key: "webhook",
    pressing: ["first_response", -7],
    turns: [
      [
        "asks",
        "Since about 06:10 UTC every `bike.unlocked` webhook arrives with a signature that does not verify. Same secret, same code, nothing deployed on our side. We drop them, so our dispatch board believes that no courier has started work today.\n\nExample: request id 7f31c2, header `X-Dromedary-Signature: v1=…e09`.",
      ],
    ],
  },
  {
    subject: "Tracker meldet Räder im Landwehrkanal",
    pressing: ["first_response", -26],
    category: "tracker",
    channel: "email",
    language: "de",
    plan: "enterprise",
    turns: [
      [
        "asks",
        "Guten Tag,\n\nfünf unserer Räder stehen laut Portal seit heute früh im Landwehrkanal. Wir haben nachgesehen: Sie stehen am Ufer, trocken und abgeschlossen. Ist das ein Versatz in den Koordinaten? Unsere Versicherung fragt automatisch nach, sobald ein Rad schwimmt.\n\nMit freundlichen Grüßen\n{full}",
      ],
    ],
  },
  {
    subject: "Bulk import of 180 drivers stops at row 64",
    category: "api",
    channel: "web",
    plan: "enterprise",
    turns: [
      [
        "asks",
        "The CSV import in the fleet portal stops at row 64 without a message. Row 64 is Seán O'Brien-Müller. I have a theory.",
      ],
      ["aside", "The theory is correct. It is always the apostrophe. {bug}"],
    ],
  },
];
