import { gzipSync } from 'node:zlib';
import { FileSubentro, type IntestazioneSubentro, type RigaSubentro } from '#contract/anpr/index.ts';
import type { Blocco } from '../registro/carica-blocco.ts';
import type { Famiglia, Soggetto } from '../registro/modello.ts';
import { intestazionePer } from './di-prova.ts';

type Persona = RigaSubentro['soggetti'][number];

/** A record of the register as a municipality that enters would have written it: no number of ours. */
function personaDa({ dati: d }: Soggetto, famiglia: Famiglia, numero: string): Persona {
  const { idSchedaSoggettoANPR: id, ...generalita } = d.generalita;
  const suo = famiglia.componenti.find((c) => c.idSchedaSoggettoANPR === id);
  const dove = {
    idFamConvComune: numero,
    legameSoggetto: { codiceLegame: suo?.codiceLegame ?? '99', dataDecorrenza: suo?.dataDecorrenza ?? '' },
  };
  const { datiIscrizione: iscritto } = d;
  return {
    generalitaSubIscr: {
      ...(generalita as Persona['generalitaSubIscr']),
      ...(iscritto && { dataPrimaIscrizioneComune: iscritto.datiIscrizioneComune?.dataIscrizione }),
    } as Persona['generalitaSubIscr'],
    ...(d.statoCivile && { statoCivile: d.statoCivile }),
    ...(iscritto?.iscrizioneResidente && {
      motivoIscrizioneAPR: iscritto.iscrizioneResidente.motivoIscrizione,
    }),
    ...(d.attoNascita && { attoNascita: d.attoNascita }),
    ...(d.cittadinanza?.[0] && { cittadinanza: d.cittadinanza[0] }),
    ...(d.paternita && { paternita: d.paternita }),
    ...(d.maternita && { maternita: d.maternita }),
    ...(d.residenza?.[0] && { residenza: d.residenza[0] }),
    ...(famiglia.tipoScheda === '4' ? { convivenza: dove } : { famiglia: dove }),
    ...(d.matrimonio && { matrimonio: d.matrimonio }),
    ...(d.permessoSoggiorno && { permessoSoggiorno: d.permessoSoggiorno }),
    ...(d.unioneCivile && { unioneCivile: d.unioneCivile }),
  };
}

/** Families of a synthetic municipality with those who live there, as lines of a supply. */
export function* righeDa(blocchi: Iterable<Blocco>, comune: string): Generator<RigaSubentro> {
  let numero = 0;
  for (const { soggetti, famiglie } of blocchi)
    for (const famiglia of famiglie) {
      const suoi = soggetti.filter(
        (s) => s.stato === 'residente' && s.idFamigliaConvivenzaANPR === famiglia.idFamigliaConvivenzaANPR,
      );
      const suo = String(++numero);
      yield {
        famiglia: {
          tipoScheda: famiglia.tipoScheda,
          idFamigliaConvivenzaComune: {
            idFamigliaConvivenzaComuneIstat: comune,
            idFamigliaConvivenza: suo,
          },
          dataOrigineFamigliaConvivenza: famiglia.dataOrigine,
          ...(famiglia.denominazioneConvivenza !== undefined && {
            denominazioneConvivenza: famiglia.denominazioneConvivenza,
          }),
          ...(famiglia.specieConvivenza !== undefined && { specieConvivenza: famiglia.specieConvivenza }),
        },
        soggetti: suoi.map((s) => personaDa(s, famiglia, suo)),
      };
    }
}

/** The same supply in the official layout. */
export function inXml(
  righe: readonly RigaSubentro[],
  { datiFornitura, datiInvio }: IntestazioneSubentro,
): string {
  const schede = righe.flatMap(({ famiglia }) => famiglia ?? []);
  const [famiglie, convivenze] = [
    schede.filter(({ tipoScheda }) => tipoScheda !== '4'),
    schede.filter(({ tipoScheda }) => tipoScheda === '4'),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>${FileSubentro.toXml({
    datiFornitura,
    ...(datiInvio && { datiInvio }),
    generalitaSoggetti: { soggetto: righe.flatMap(({ soggetti }) => soggetti) },
    ...(famiglie.length > 0 && { famiglie: { famiglia: famiglie } }),
    ...(convivenze.length > 0 && { convivenze: { convivenza: convivenze } }),
  })}`;
}

/** The bytes of a file, official or ours by its name, compressed or not. */
export function byteDi(
  nome: string,
  righe: readonly RigaSubentro[],
  intestazione = intestazionePer(righe),
): Buffer {
  const testo = /\.xml(\.gz)?$/.test(nome)
    ? inXml(righe, intestazione)
    : [{ subentro: intestazione }, ...righe].map((riga) => `${JSON.stringify(riga)}\n`).join('');
  return nome.endsWith('.gz') ? gzipSync(testo) : Buffer.from(testo);
}
