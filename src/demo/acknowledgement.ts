import type { Channel } from "../core/ticket/ticket.ts";

const TEXTS: Readonly<Record<string, string>> = {
  en: "Thank you for writing to Dromedary. A person will read this and answer; you need not do anything until then.",
  de: "Danke für Ihre Nachricht an Dromedary. Ein Mensch liest sie und antwortet; bis dahin müssen Sie nichts tun.",
  fr: "Merci d'avoir écrit à Dromedary. Une vraie personne va vous lire et vous répondre ; vous n'avez rien d'autre à faire.",
  es: "Gracias por escribir a Dromedary. Una persona leerá su mensaje y le responderá; mientras tanto no tiene que hacer nada.",
  pt: "Obrigado por escrever à Dromedary. Uma pessoa vai ler a sua mensagem e responder; até lá não precisa de fazer nada.",
  ja: "ドロメダリーへお問い合わせいただき、ありがとうございます。担当者が内容を確認のうえ、ご連絡いたします。",
};

const ACKNOWLEDGED: readonly Channel[] = ["email", "web", "api"];

/** The automatic answer to a first message; null on channels where people are already talking. */
export function acknowledgement(channel: Channel, language: string): string | null {
  if (!ACKNOWLEDGED.includes(channel)) return null;
  return TEXTS[language] ?? TEXTS.en ?? null;
}
