import { z } from 'zod';
import type { Candidato, Evento, Motivo } from './macchina.ts';

const Voce = z.object({
  codiceErroreAnomalia: z.string(),
  tipoErroreAnomalia: z.string(),
  testoErroreAnomalia: z.string(),
  oggettoErroreAnomalia: z.string().optional(),
  campoErroreAnomalia: z.string().optional(),
  valoreErroreAnomalia: z.string().optional(),
});
const KO = z.object({ listaErrori: z.object({ errore: z.array(Voce).min(1) }) });
const Positiva = z.looseObject({
  testataRisposta: z.looseObject({ idOperazioneANPR: z.string() }).optional(),
  listaAnomalie: z.object({ anomalie: z.array(Voce).default([]) }).optional(),
  listaErrori: z.array(z.object({ errore: z.array(Voce) })).optional(),
});

const assistenza = 'EN527';

function motivo(voce: z.infer<typeof Voce>): Motivo {
  const { oggettoErroreAnomalia: oggetto, valoreErroreAnomalia: valore } = voce;
  // Object and field apart make one path: `generalita1001.generalita`, `dataNascita`.
  const campo = [oggetto, voce.campoErroreAnomalia].filter(Boolean).join('.');
  return {
    codice: voce.codiceErroreAnomalia,
    blocca: voce.tipoErroreAnomalia !== 'W',
    testo: voce.testoErroreAnomalia,
    ...(campo ? { campo } : {}),
    ...(valore ? { valore } : {}),
  };
}

function rifiuto(voci: readonly z.infer<typeof Voce>[]): Evento {
  const daCitare = voci.find((voce) => voce.codiceErroreAnomalia === assistenza);
  const motivi = voci.filter((voce) => voce !== daCitare).map(motivo);
  return {
    tipo: 'rifiutata',
    motivi,
    ...(daCitare === undefined ? {} : { assistenza: daCitare.testoErroreAnomalia }),
  };
}

const Genitori = z.object({ genitore: z.array(z.looseObject({ generalita: z.unknown() })) });
const Multipla = z.looseObject({
  elencoSoggettiPadre: Genitori.optional(),
  elencoSoggettiMadre: Genitori.optional(),
  elencoMatrimoni: z.object({ matrimonio: z.array(z.looseObject({ coniuge: z.unknown() })) }).optional(),
});

function candidatiIn(contenuto: unknown): Candidato[] {
  const letta = Multipla.safeParse(contenuto);
  if (!letta.success) return [];
  const { elencoSoggettiPadre, elencoSoggettiMadre, elencoMatrimoni } = letta.data;
  const genitori = (ruolo: 'padre' | 'madre', elenco: z.infer<typeof Genitori> | undefined): Candidato[] =>
    (elenco?.genitore ?? []).map(({ generalita }) => ({ ruolo, generalita }));
  return [
    ...genitori('padre', elencoSoggettiPadre),
    ...genitori('madre', elencoSoggettiMadre),
    ...(elencoMatrimoni?.matrimonio ?? []).map(({ coniuge }): Candidato => ({
      ruolo: 'coniuge',
      generalita: coniuge,
    })),
  ];
}

/**
 * What an official answer (JSON form) says. Decided by the branch of the choice and by the errors it carries, never by
 * the literal of `esitoOperazione`; an empty answer is valid for the schema and tells nothing (services.md §1.3).
 */
export function leggiRisposta(risposta: unknown): Evento {
  if (typeof risposta !== 'object' || risposta === null) return { tipo: 'senza-risposta' };
  for (const [ramo, contenuto] of Object.entries(risposta)) {
    const ko = /KO$/.test(ramo) ? KO.safeParse(contenuto) : undefined;
    if (ko?.success) return rifiuto(ko.data.listaErrori.errore);
    if (ramo.startsWith('RispostaMultipla'))
      return {
        tipo: 'rifiutata',
        motivi: [{ codice: 'MULTIPLA', blocca: true, testo: '' }],
        candidati: candidatiIn(contenuto),
      };
    const positiva =
      ramo === 'Risposta_Comune' || ramo.endsWith('OK') ? Positiva.safeParse(contenuto) : undefined;
    if (!positiva?.success) continue;
    const errori = (positiva.data.listaErrori ?? []).flatMap(({ errore }) => errore);
    if (errori.some((voce) => voce.tipoErroreAnomalia === 'E')) return rifiuto(errori);
    const avvisi = [...errori, ...(positiva.data.listaAnomalie?.anomalie ?? [])];
    return {
      tipo: 'accolta',
      risposta: risposta as Readonly<Record<string, unknown>>,
      avvisi: avvisi.map(motivo),
    };
  }
  return { tipo: 'senza-risposta' };
}

/** Number that the register gave to the operation, when it was accepted. */
export function operazioneANPR(risposta: Readonly<Record<string, unknown>>): string | undefined {
  for (const contenuto of Object.values(risposta)) {
    const letta = Positiva.safeParse(contenuto);
    if (letta.success && letta.data.testataRisposta) return letta.data.testataRisposta.idOperazioneANPR;
  }
  return undefined;
}
