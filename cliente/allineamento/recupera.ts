import { gunzipSync } from 'node:zlib';
import { tipiNotifica, type Risposta4005, type TipoNotifica } from '#contract/anpr/index.ts';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import { problema, type Problema } from '../problema.ts';
import { codiciKO, rifiutata, type Anpr } from './anpr.ts';
import { leggibile } from './applica.ts';
import { finché, type Ritmo } from './attesa.ts';
import type { Locale } from './database.ts';
import { conserva, segnaDaChiedere, type Ricevuta } from './ricevute.ts';

type Positiva = NonNullable<Risposta4005['RispostaMultipla4005']>;
type Voce = NonNullable<Positiva['elencoRisposte']>[number];

/** 7: those that wait to be taken. 9: those of a period, taken or not. */
export interface DaRecuperare {
  readonly stato: '7' | '9';
  readonly da: Date;
  readonly a: Date;
  readonly tipo?: TipoNotifica;
}

const giorno = 86_400_000;
/** 4005 answers of a month at a time, within half a year (services.md §1.6). */
const finestra = 30 * giorno;
const massimo = 179 * giorno;
const noti = new Set<string>(tipiNotifica);

function finestre({ da, a }: DaRecuperare): [Date, Date][] {
  const trovate: [Date, Date][] = [];
  const inizio = Math.max(da.getTime(), a.getTime() - massimo);
  for (let t = inizio; t < a.getTime() || trovate.length === 0; t += finestra)
    trovate.push([new Date(t), new Date(Math.min(t + finestra, a.getTime()))]);
  return trovate;
}

function ricevutaDi(voce: Voce): Ricevuta | undefined {
  const { tipoOperazione: tipo = '', contenutoRisposta, formatoRisposta } = voce;
  if (!noti.has(tipo) || contenutoRisposta === undefined) return undefined;
  const byte = Buffer.from(contenutoRisposta, 'base64');
  const xml = (formatoRisposta === 'gz' ? gunzipSync(byte) : byte).toString('utf8');
  const letta = leggibile(tipo as TipoNotifica, xml);
  return (
    letta && { tipo: tipo as TipoNotifica, operazione: voce.idOperazioneANPR, xml, ...letta, via: '4005' }
  );
}

async function positiva(anpr: Anpr, richiesta: object): Promise<Esito<Positiva | 'occupato', Problema>> {
  const avuta = await anpr.chiedi('4005', richiesta);
  if (!avuta.ok) return avuta;
  const codici = codiciKO(avuta.valore);
  // Another list of the municipality is being made: it will be over.
  if (codici.includes('EN179')) return riuscito('occupato');
  const { RispostaMultipla4005: risposta } = avuta.valore;
  return risposta ? riuscito(risposta) : fallito(rifiutata('4005', codici));
}

/** The official sequence: asked for, waited for, then fetched piece by piece. */
async function elenco(
  anpr: Anpr,
  { stato, tipo }: DaRecuperare,
  [da, a]: [Date, Date],
  ritmo: Ritmo,
): Promise<Esito<Voce[], Problema>> {
  const chiesta = await finché(ritmo, async () => {
    const avuta = await positiva(anpr, {
      elaborazione: {
        dettaglioDati: 'RISPOSTA',
        ricercaElenchiRichieste: {
          statoLavorazione: stato,
          ...(tipo && { operazioneRichiesta: tipo }),
          periodoRiferimentoRichieste: { dataOraIniziale: da.toISOString(), dataOraFinale: a.toISOString() },
        },
      },
    });
    return avuta.ok && avuta.valore === 'occupato' ? undefined : avuta;
  });
  if (!chiesta) return fallito(lenta);
  if (!chiesta.ok) return chiesta;
  const { idOperazioneANPR } = chiesta.valore as Positiva;
  const voci: Voce[] = [];
  for (let progressivo = 1, totale = 1; progressivo <= totale; progressivo++) {
    const parte = await finché(ritmo, async () => {
      const avuta = await positiva(anpr, {
        verificaStato: { idOperazioneANPR, progressivo: String(progressivo) },
      });
      if (!avuta.ok) return avuta;
      const risposta = avuta.valore as Positiva;
      return ['0', '1'].includes(risposta.statoRichiesta) ? undefined : riuscito(risposta);
    });
    if (!parte) return fallito(lenta);
    if (!parte.ok) return parte;
    if (parte.valore.statoRichiesta !== '2') return fallito(nonRiuscita);
    totale = Number(parte.valore.datiFornitura?.progressivoTotale ?? '1');
    voci.push(...(parte.valore.elencoRisposte ?? []));
  }
  return riuscito(voci);
}

const lenta = problema(
  'Il registro non ha finito in tempo di preparare l’elenco delle notifiche.',
  'Ripeti più tardi: «sportello allineamento recupera».',
);
const nonRiuscita = problema(
  'Il registro non è riuscito a preparare l’elenco delle notifiche.',
  'Ripeti più tardi: «sportello allineamento recupera».',
);

/** What 4005 says, opened. */
export async function chiediNotifiche(
  anpr: Anpr,
  quali: DaRecuperare,
  ritmo: Ritmo,
): Promise<Esito<Ricevuta[], Problema>> {
  const ricevute: Ricevuta[] = [];
  for (const periodo of finestre(quali)) {
    const voci = await elenco(anpr, quali, periodo, ritmo);
    if (!voci.ok) return voci;
    ricevute.push(...voci.valore.flatMap((voce) => ricevutaDi(voce) ?? []));
  }
  return riuscito(ricevute);
}

/** Asks for notifications with 4005 and keeps those that were missing. @returns how many were. */
export async function recupera(
  locale: Locale,
  anpr: Anpr,
  quali: DaRecuperare,
  ritmo: Ritmo,
): Promise<Esito<number, Problema>> {
  const ricevute = await chiediNotifiche(anpr, quali, ritmo);
  if (!ricevute.ok) return ricevute;
  let nuove = 0;
  await locale.insieme(async (chiedi) => {
    for (const una of ricevute.valore) if (await conserva(chiedi, una)) nuove += 1;
  });
  if (quali.stato === '7') await segnaDaChiedere(locale.chiedi, false);
  return riuscito(nuove);
}
