import { giornoInItalia } from '#contract/regole/giorno-in-italia.ts';
import { giornoVero } from '#contract/tabelle/archivio/errori.ts';
import { rigaAudit } from '../audit/scrivi.ts';
import { autorizzaUso } from '../enti/ricerca.ts';
import type { ModoUso } from '../enti/tabelle.ts';
import { ErroreAvvio } from '../errore-avvio.ts';
import { conRegistro, leggiArgomenti } from './apri.ts';
import { daSistema, esigiEnte } from './ente-censito.ts';
import { limitaEnte } from './limite-ente.ts';
import { opzioniDatabase, sorgente, usoDatabase, type ComandoCore, type Fuori } from './comando.ts';

const uso = `Uso: sportello core enti uso ENTE CODICE [opzioni]
     sportello core enti usi [ENTE] [opzioni]
     sportello core enti limite ENTE NUMERO [opzioni]

Dice che cosa un ente può chiedere al registro (E001–E004): ENTE è il suo codice mittente, CODICE il caso d’uso che
manderà in ogni richiesta. Uno che c’è già viene sostituito. Con «limite», quante estrazioni un ente può chiedere al
giorno: 0 le sospende. Quello che si decide qui resta nel registro degli accessi.

${usoDatabase}
  --descrizione TESTO     perché l’ente guarda: si legge nel registro degli accessi
  --sezioni 2,3,10        sezioni della tabella 16 che può chiedere; 1: la scheda intera
  --modi MODI             consultazione, verifica, estrazione, separati da virgole
  --motivo TESTO          perché il limite cambia
  --dal GIORNO            da quando (AAAA-MM-GG); predefinito: oggi
  --al GIORNO             fino a quando; senza: finché non si dice`;

const opzioni = {
  ...opzioniDatabase,
  descrizione: { type: 'string' },
  sezioni: { type: 'string' },
  modi: { type: 'string' },
  motivo: { type: 'string' },
  dal: { type: 'string' },
  al: { type: 'string' },
} as const;
type Valori = ReturnType<typeof leggiArgomenti<typeof opzioni>>['values'];

const modiAmmessi: readonly ModoUso[] = ['consultazione', 'verifica', 'estrazione'];
const ultimaSezione = 30;
/** Electoral lists are of nobody but the electoral office (EN174). */
const mai = '18';

const voci = (testo: string | undefined): string[] => [
  ...new Set((testo ?? '').split(',').flatMap((una) => una.trim() || [])),
];

function controlla(ente: string | undefined, codice: string | undefined, valori: Valori, oggi: string) {
  const sbaglio = (che: string): never => {
    throw new ErroreAvvio(che, uso);
  };
  if (ente === undefined || !/^[0-9A-Za-z]{1,6}$/.test(ente)) return sbaglio('Manca il codice dell’ente.');
  if (codice === undefined || !/^[0-9A-Za-z]{1,16}$/.test(codice))
    return sbaglio('Il caso d’uso va da 1 a 16 lettere o cifre.');
  const descrizione = valori.descrizione?.trim() ?? '';
  if (descrizione === '')
    return sbaglio('Manca la descrizione: serve a chi legge il registro degli accessi.');
  const sezioni = voci(valori.sezioni).map((una) => una.replace(/^0+(?=\d)/, ''));
  const ignota = sezioni.find((una) => !/^\d+$/.test(una) || Number(una) < 1 || Number(una) > ultimaSezione);
  if (sezioni.length === 0) return sbaglio('Manca almeno una sezione della tabella 16.');
  if (sezioni.includes(mai)) return sbaglio('La sezione 18 (liste elettorali) non si dà a nessun ente.');
  if (ignota !== undefined) return sbaglio(`La sezione «${ignota}» non è nella tabella 16.`);
  const modi = voci(valori.modi);
  const altro = modi.find((uno) => !modiAmmessi.some((ammesso) => ammesso === uno));
  if (modi.length === 0) return sbaglio('Manca il modo: consultazione, verifica o estrazione.');
  if (altro !== undefined) return sbaglio(`«${altro}» non è un modo: consultazione, verifica o estrazione.`);
  const dal = valori.dal ?? oggi;
  const al = valori.al ?? null;
  for (const giorno of [dal, al])
    if (giorno !== null && !giornoVero(giorno)) return sbaglio(`«${giorno}» non è un giorno (AAAA-MM-GG).`);
  if (al !== null && al < dal) return sbaglio('L’uso finisce prima di cominciare.');
  return { ente, codice, descrizione, sezioni, modi: modi as ModoUso[], dal, al };
}

/** Written with its line in the audit: either both are, or neither. */
async function scriviUso(
  [ente, codice]: readonly (string | undefined)[],
  valori: Valori,
  { ambiente, avvisa }: Fuori,
): Promise<number> {
  const istante = new Date();
  const scelto = controlla(ente, codice, valori, giornoInItalia(istante));
  await conRegistro(sorgente(valori, ambiente), ({ migratore }) =>
    migratore.transaction().execute(async (trx) => {
      await esigiEnte(trx, scelto.ente);
      const { ente: suo, al, ...uso } = scelto;
      await autorizzaUso(trx, suo, { ...uso, ...(al !== null && { al }) });
      const { sezioni, modi, dal } = uso;
      const riga = rigaAudit({
        chi: daSistema(scelto.ente),
        ...{ tipo: 'uso-ente', istante, finalita: `uso ${scelto.codice}`, esito: 'OK', soggetti: [] },
        campi: [
          ...sezioni.map((una) => `T16:${una}`),
          ...modi.map((uno) => `modo:${uno}`),
          `dal:${dal}`,
          ...(al === null ? [] : [`al:${al}`]),
        ],
      });
      await trx.insertInto('audit').values(riga).execute();
    }),
  );
  avvisa(`L’ente ${scelto.ente} può usare ${scelto.codice} dal ${scelto.dal}.`);
  return 0;
}

async function elenca(
  ente: string | undefined,
  valori: Valori,
  { ambiente, scrivi }: Fuori,
): Promise<number> {
  const righe = await conRegistro(sorgente(valori, ambiente), ({ applicazione }) =>
    applicazione
      .selectFrom('uso_ente')
      .selectAll()
      .$if(ente !== undefined, (domanda) => domanda.where('ente', '=', ente ?? ''))
      .orderBy('ente')
      .orderBy('codice')
      .execute(),
  );
  for (const u of righe)
    scrivi(
      `${[u.ente, u.codice, u.modi.join(','), u.sezioni.join(','), u.dal, u.al ?? '', u.descrizione].join('\t')}\n`,
    );
  return 0;
}

/** What bodies other than municipalities may ask: decided by whoever administers the register. */
export const enti: ComandoCore = {
  nome: 'enti',
  riassunto: 'dice che cosa un ente può chiedere al registro',
  uso,
  async esegui(argomenti, fuori) {
    const { values: valori, positionals } = leggiArgomenti(argomenti, opzioni, uso);
    const [che, ...altri] = positionals;
    if (che === 'uso' && altri.length === 2) return scriviUso(altri, valori, fuori);
    if (che === 'usi' && altri.length <= 1) return elenca(altri[0], valori, fuori);
    if (che === 'limite' && altri.length === 2) {
      const [ente = '', numero = ''] = altri;
      const { dal, motivo } = valori;
      return limitaEnte(sorgente(valori, fuori.ambiente), { ente, numero, dal, motivo }, uso, fuori);
    }
    throw new ErroreAvvio('Va detto che cosa fare: uso ENTE CODICE, usi, oppure limite ENTE NUMERO.', uso);
  },
};
