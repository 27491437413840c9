import { comune, quando } from '../frasi.ts';
import { indirizzo } from '../indirizzi.ts';
import { di } from '../lingua.ts';
import { presso } from './presso.ts';
import type { TipoCertificato } from './tipo.ts';
import { persona } from './unioni.ts';

/** 14, di residenza in convivenza. The kind of convivenza is not said: it may be a hospital or a prison. */
export const residenzaInConvivenza: TipoCertificato = {
  codice: '14',
  blocchi: ({ soggetto, famiglia }, l) => {
    if (!famiglia) return [];
    const suo = famiglia.componenti.find((c) => c.idSchedaSoggettoANPR === soggetto.idSchedaSoggettoANPR);
    const dove = indirizzo(famiglia.residenza, l);
    const dal = suo && quando('dal', suo.dataDecorrenza, l);
    const nome = famiglia.denominazioneConvivenza;
    const luoghi = dove ? [dove.strada, dove.luogo] : [];
    const [primo = '', ...altri] = nome === undefined ? luoghi : [nome, ...luoghi];
    return [
      {
        tipo: 'paragrafo',
        testo: di(
          l,
          'residenza.convivenza',
          { presso: presso(famiglia.residenza.indirizzo?.comune, l) },
          soggetto.dati.generalita.sesso,
        ),
      },
      { tipo: 'rilievo', testo: primo, sotto: [...altri, ...(dal === undefined ? [] : [dal])] },
    ];
  },
  dati: ({ soggetto, famiglia }) => ({
    generalitaAttuali: soggetto.dati.generalita,
    ...(famiglia && { residenza: [famiglia.residenza] }),
    ...(famiglia?.denominazioneConvivenza !== undefined && {
      denominazioneConvivenza: famiglia.denominazioneConvivenza,
    }),
  }),
};

/** 19, di contratto di convivenza (l. 76/2016, art. 1, c. 50). */
export const contrattoDiConvivenza: TipoCertificato = {
  codice: '19',
  blocchi: ({ soggetto }, l) => {
    const {
      convivente,
      contrattoStipula: stipula,
      contrattoRisoluzione: fine,
    } = soggetto.dati.convivenzaDiFatto ?? {};
    if (!convivente || !stipula) return [];
    const { data, professionista, comuneRegistrazione, protocollo } = stipula;
    const firmato = data === undefined ? undefined : quando('del', data, l);
    const righe = [
      firmato === undefined ? di(l, 'contratto.senza-data') : di(l, 'contratto.data', { quando: firmato }),
      ...(professionista === undefined
        ? []
        : [di(l, 'contratto.professionista', { valore: professionista })]),
      ...(comuneRegistrazione ? [di(l, 'contratto.comune', { valore: comune(comuneRegistrazione) })] : []),
      ...(protocollo === undefined ? [] : [di(l, 'contratto.protocollo', { valore: protocollo })]),
    ];
    const finito = fine?.contratto?.data;
    return [
      { tipo: 'paragrafo', testo: di(l, 'contratto.testo') },
      persona(convivente, righe, l),
      ...(fine
        ? [
            {
              tipo: 'paragrafo' as const,
              testo:
                finito === undefined
                  ? di(l, 'contratto.risolto')
                  : di(l, 'contratto.risolto.quando', { quando: quando('il', finito, l) ?? '' }),
            },
          ]
        : []),
    ];
  },
  dati: ({ soggetto: { dati } }) => ({ generalitaAttuali: dati.generalita }),
};
