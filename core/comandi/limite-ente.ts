import { giornoInItalia } from '#contract/regole/giorno-in-italia.ts';
import { AttoEnte, massimoEstrazioni } from '#contract/wa/enti.ts';
import { rigaAudit } from '../audit/scrivi.ts';
import { ErroreAvvio } from '../errore-avvio.ts';
import { raccontoLimite, scriviLimite } from '../estrazioni/limiti.ts';
import { conRegistro } from './apri.ts';
import type { Fuori } from './comando.ts';
import { daSistema, esigiEnte } from './ente-censito.ts';

interface Chiesto {
  readonly ente: string;
  readonly numero: string;
  readonly dal: string | undefined;
  readonly motivo: string | undefined;
}

/** What is told of a datum that is not as it should be. */
const difetti = (giorno: string): Readonly<Record<string, string>> => ({
  codice: 'Manca il codice dell’ente, da quattro a dieci lettere maiuscole o cifre.',
  alGiorno: `Il limite è un numero da 0 a ${String(massimoEstrazioni)}.`,
  dal: `«${giorno}» non è un giorno (AAAA-MM-GG).`,
  motivo: 'Il motivo, per chi legge il registro degli accessi, va da 3 a 200 caratteri.',
});

/** How many extractions a body may ask for in a day, where no ministry is at a desk (decision 0064). */
export async function limitaEnte(
  dove: Parameters<typeof conRegistro>[0],
  { ente, numero, dal: detto, motivo = '' }: Chiesto,
  uso: string,
  { avvisa }: Pick<Fuori, 'avvisa'>,
): Promise<number> {
  const istante = new Date();
  const oggi = giornoInItalia(istante);
  const dal = detto ?? oggi;
  const alGiorno = /^\d{1,5}$/.test(numero) ? Number(numero) : Number.NaN;
  const letto = AttoEnte.safeParse({ atto: 'limite', codice: ente, alGiorno, dal, motivo });
  if (!letto.success) {
    const quale = String(letto.error.issues[0]?.path[0]);
    throw new ErroreAvvio(difetti(dal)[quale] ?? `Il dato «${quale}» non va bene.`, uso);
  }
  if (letto.data.atto !== 'limite') throw new Error('an act of another kind was read');
  const deciso = { ...letto.data, ente };
  if (dal < oggi) throw new ErroreAvvio('Un limite vale da oggi o dopo.', uso);
  await conRegistro(dove, ({ migratore }) =>
    migratore.transaction().execute(async (trx) => {
      await esigiEnte(trx, ente);
      const chi = daSistema(ente);
      await scriviLimite(trx, deciso, chi.codiceFiscale, istante);
      const finalita = raccontoLimite(deciso, deciso.motivo);
      const voce = { tipo: 'enti', chi, istante, finalita, esito: 'OK', soggetti: [], campi: [] };
      await trx.insertInto('audit').values(rigaAudit(voce)).execute();
    }),
  );
  avvisa(`Dal ${dal} l’ente ${ente} può chiedere ${String(alGiorno)} estrazioni al giorno.`);
  return 0;
}
