import { giornoInItalia } from '#contract/regole/giorno-in-italia.ts';
import { giornoVero } from '#contract/tabelle/archivio/errori.ts';
import { AttoEnte } from '#contract/wa/enti.ts';
import { rigaAudit } from '../audit/scrivi.ts';
import { ErroreAvvio } from '../errore-avvio.ts';
import { scriviLimite } from '../estrazioni/limiti.ts';
import { conRegistro } from './apri.ts';
import type { Fuori } from './comando.ts';
import { daSistema, esigiEnte } from './ente-censito.ts';

interface Chiesto {
  readonly ente: string;
  readonly numero: string;
  readonly dal: string | undefined;
  readonly motivo: string | undefined;
}

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
  if (!giornoVero(dal)) throw new ErroreAvvio(`«${dal}» non è un giorno (AAAA-MM-GG).`, uso);
  if (dal < oggi) throw new ErroreAvvio('Un limite vale da oggi o dopo.', uso);
  if (motivo.trim().length < 3 || motivo.trim().length > 200)
    throw new ErroreAvvio(
      'Il motivo, per chi legge il registro degli accessi, va da 3 a 200 caratteri.',
      uso,
    );
  const letto = AttoEnte.safeParse({ atto: 'limite', codice: ente, alGiorno, dal, motivo });
  if (!letto.success) throw new ErroreAvvio('Il limite è un numero da 0 a 10000, di un ente.', uso);
  await conRegistro(dove, ({ migratore }) =>
    migratore.transaction().execute(async (trx) => {
      await esigiEnte(trx, ente);
      const chi = daSistema(ente);
      await scriviLimite(trx, { ente, alGiorno, dal }, chi.codiceFiscale, istante);
      const finalita = `limite di ente ${ente}: ${String(alGiorno)} estrazioni al giorno dal ${dal}: ${motivo.trim()}`;
      const voce = { tipo: 'enti', chi, istante, finalita, esito: 'OK', soggetti: [], campi: [] };
      await trx.insertInto('audit').values(rigaAudit(voce)).execute();
    }),
  );
  avvisa(`Dal ${dal} l’ente ${ente} può chiedere ${String(alGiorno)} estrazioni al giorno.`);
  return 0;
}
