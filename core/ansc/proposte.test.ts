import { describe, expect, it } from 'vitest';
import { Richiesta2001, servizi, type PredisposizioneAnagrafica } from '#contract/anpr/index.ts';
import { generaComuneDimostrativo, personaggi } from '../dimostrativo/index.ts';
import { luoghiDiProva } from '../dimostrativo/luoghi-di-prova.ts';
import { giuliaDiProva, lorenzoDiProva, morteDiProva, predisposizioneDiProva } from './di-prova.ts';
import { attiCitati } from './fatte.ts';
import { discordanze, personeDi, type Abbinata } from './persone.ts';
import { proposteDi } from './proposte.ts';

const soggetti = [...generaComuneDimostrativo({ seme: 1, residenti: 40, luoghi: luoghiDiProva() })]
  .flatMap((blocco) => blocco.soggetti)
  .filter(({ idSchedaSoggettoANPR: id }) => Object.values<string>(personaggi.coppiaInAttesa).includes(id));

/** Who has that name in the demo register; nobody for others. */
function abbinate({ evento }: PredisposizioneAnagrafica): Abbinata[] {
  return personeDi(evento).map((una) => {
    const trovati = soggetti.filter(({ dati }) => dati.generalita.nome === una.generalita.nome);
    return { ...una, trovati, per: trovati.length > 0 ? 'generalita' : 'nessuno' };
  });
}
const proposte = (una: PredisposizioneAnagrafica, comune = '048050') =>
  proposteDi(una, abbinate(una), comune);
const bianca = { cognome: 'CONTI', nome: 'BIANCA', sesso: 'F', dataNascita: '2026-07-05' };
const { madre, padre } = personaggi.coppiaInAttesa;

describe('what a deed of the digital registry asks of the anagrafe', () => {
  it.each([
    ['SC01', { intestatario: [bianca], maternita: { generalita: giuliaDiProva } }, ['1001']],
    ['SC15', morteDiProva, ['2001', `5008/13 ${padre}`]],
    [
      'SC09',
      { intestatario: [giuliaDiProva, lorenzoDiProva], matrimonio: {} },
      [`5008/12 ${madre}`, `5008/12 ${padre}`],
    ],
    [
      'SC11',
      { intestatario: [giuliaDiProva, lorenzoDiProva], unioneCivile: {} },
      [`5008/18 ${madre}`, `5008/18 ${padre}`],
    ],
    ['SC11', { unioneCivile: { scioglimentoUnione: {} } }, [`5008/19 ${madre}`]],
    ['SC08', { cittadinanza: {} }, [`5008/02 ${madre}`]],
    ['SC17', {}, [`5008/01 ${madre}`]],
    ['SC18', {}, [`5008/01 ${madre}`]],
    ['SC16', {}, []],
  ] as const)('%s', (tipo, evento, attese) => {
    const una = predisposizioneDiProva(tipo, evento as Partial<PredisposizioneAnagrafica['evento']>);
    expect(
      proposte(una).map(({ codice, tipoMutazione, idSchedaSoggettoANPR: id }) =>
        tipoMutazione === undefined ? codice : `${codice}/${tipoMutazione} ${id ?? ''}`,
      ),
    ).toEqual(attese);
  });

  it('leaves to other comuni their own people, and asks nothing about who is not known for certain', () => {
    const una = predisposizioneDiProva('SC15', morteDiProva);
    expect(proposte(una, '048017')).toEqual([]);
    const ignota = predisposizioneDiProva('SC15', { ...morteDiProva, intestatario: [bianca] });
    expect(proposte(ignota).map(({ codice }) => codice)).toEqual(['5008']);
  });

  it('writes what the deed says as the official request wants it: the clerk adds only the header and the role', () => {
    const una = predisposizioneDiProva('SC15', morteDiProva);
    const [decesso] = proposte(una);
    const letta = Richiesta2001.parseJson({
      ...decesso?.richiesta,
      testataRichiesta: {
        ...{ idOperazioneComune: '1', codMittente: '048050', codDestinatario: 'ANPR05', tipoOperazione: 'C' },
        ...{ operazioneRichiesta: '2001', dataOraRichiesta: '2026-07-11T09:00:00Z', tipoInvio: 'TEST' },
        dataDecorrenza: '2026-07-05',
      },
      datiControllo: { ruoloSoggetto: '2' },
    });
    expect(letta).toMatchObject({
      ok: true,
      valore: { generalitaPerRicerca: { idSchedaSoggettoANPR: madre } },
    });
    expect(attiCitati(decesso?.richiesta)).toEqual([una.evento.atto.idAnsc]);
  });

  it('says nothing that the official schema of the service does not have', () => {
    const tutte = [
      predisposizioneDiProva('SC01', { intestatario: [bianca], paternita: { generalita: lorenzoDiProva } }),
      predisposizioneDiProva('SC15', morteDiProva),
      predisposizioneDiProva('SC09', { intestatario: [giuliaDiProva, lorenzoDiProva] }),
      predisposizioneDiProva('SC08'),
    ].flatMap((una) => proposte(una));
    for (const { codice, richiesta } of tutte) {
      const servizio = Object.values(servizi).find((uno) => uno.codice === codice);
      const letta = servizio?.richiesta.parseJson(richiesta);
      const difetti = letta?.ok === false ? letta.errore.map(({ regola }) => regola) : [];
      expect(difetti.filter((regola) => regola === 'ignoto')).toEqual([]);
    }
  });

  it('names where deed and record differ, and not what the deed leaves out', () => {
    const giulia = soggetti.find(({ idSchedaSoggettoANPR: id }) => id === madre);
    if (!giulia) throw new Error('no Giulia');
    expect(discordanze(giuliaDiProva, giulia)).toEqual([]);
    expect(discordanze({ ...giuliaDiProva, nome: 'GIULIANA' }, giulia)).toEqual([
      { campo: 'generalita.nome', atto: 'GIULIANA', registro: 'GIULIA' },
    ]);
  });
});
