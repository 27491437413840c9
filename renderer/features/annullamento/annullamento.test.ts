import { describe, expect, it } from 'vitest';
import { testata } from '../../ufficiale/testata.ts';
import { aggregatiDi } from './conferma.ts';
import { frase } from './frase.ts';
import { daScheda, nuovoModulo, puoEssereParziale, servizioPer, type DaAnnullare } from './modulo.ts';
import { operazioneAnnullata } from './operazione.ts';
import { richiestaAnnullamento } from './richiesta.ts';

const giulia = { idSchedaSoggettoANPR: '5000000001', cognome: 'MARTELLI', nome: 'GIULIA' };
const emma = { idSchedaSoggettoANPR: '5000000003', cognome: 'CONTI', nome: 'EMMA' };
const trasloco: DaAnnullare = {
  ...{ idOperazioneANPR: '10000000123', idOperazioneComune: 'TRASLOCO1', codice: '5005', mutazioni: ['2'] },
  ...{ dataDecorrenza: '2026-07-05', soggetti: [giulia, emma], famiglie: ['7000000001'], ripristino: false },
};
const testa = testata('5012', 'X1', { ambiente: 'prova', versione: '1' }, '048050', {
  dataDecorrenza: '2026-07-05',
});

describe('the request of an annulment', () => {
  it('names the operation and whose it was, and asks for RA and RP only when they are meant', () => {
    expect(richiestaAnnullamento(nuovoModulo(trasloco), testa)).toMatchObject({
      datiOperazioneDaAnnullare: { operazioneRichiesta: '5005', idOperazioneANPR: '10000000123' },
      datiSchedaSoggettoFamigliaConvivenza: { soggetto: giulia },
      datiControllo: { tipoScheda: '1', annullamentoAttribuzioneCF: 'N' },
    });
    const solaEmma = { ...nuovoModulo({ ...trasloco, ripristino: true }), solo: emma.idSchedaSoggettoANPR };
    expect(richiestaAnnullamento(solaEmma, testa)).toMatchObject({
      datiSchedaSoggettoFamigliaConvivenza: { soggetto: emma },
      datiControllo: {
        listaControlli: {
          controllo: [
            { codice: 'RA', valore: '1' },
            { codice: 'RP', valore: '1' },
          ],
        },
      },
    });
  });

  it.each([
    ['1001', '1013'],
    ['2001', '2011'],
    ['5008', '5012'],
    ['A006', '5012'],
  ])('of a %s is a %s, and the official schema takes it', (codice, servizio) => {
    expect(servizioPer(codice)).toBe(servizio);
    expect(richiestaAnnullamento(nuovoModulo({ ...trasloco, codice }), testa)).toBeDefined();
  });

  it('does not exist for what no service takes back', () => {
    expect(richiestaAnnullamento(nuovoModulo({ ...trasloco, codice: '6001' }), testa)).toBeUndefined();
  });

  it('can be made off line from a record kept on the workstation', () => {
    const registrata = '2026-07-05T08:00:00.000Z';
    const voce = { idOperazioneANPR: '10000000124', codice: '2001', registrata, comune: '048050' };
    const modulo = nuovoModulo(daScheda(voce, giulia, '7000000001'));
    expect(richiestaAnnullamento(modulo, testa)).toBeDefined();
    expect(aggregatiDi(modulo)).toEqual(['soggetto:5000000001', 'famiglia:7000000001']);
    expect(operazioneAnnullata(modulo)).toBe('10000000124');
  });
});

describe('what is signed for', () => {
  it('says what, of whom, from when, and what comes back', () => {
    expect(frase(nuovoModulo(trasloco))).toBe(
      'Si annulla il cambio di residenza di GIULIA MARTELLI e EMMA CONTI con effetto dal 05/07/2026 ' +
        '(operazione ANPR n. 10000000123): ogni scheda torna com’era prima.',
    );
    expect(frase({ ...nuovoModulo(trasloco), solo: emma.idSchedaSoggettoANPR })).toContain(
      'EMMA CONTI torna com’era prima; gli altri restano come sono',
    );
  });
  it('offers one person alone only where the register does', () => {
    expect(puoEssereParziale(trasloco)).toBe(true);
    expect(puoEssereParziale({ ...trasloco, codice: '5001' })).toBe(false);
    expect(puoEssereParziale({ ...trasloco, soggetti: [giulia] })).toBe(false);
  });
});
