import { personaggi as p } from '#core/dimostrativo/index.ts';
import { attoDiProva } from '../../renderer/features/atto/di-prova.ts';
import type { Storia } from './storia.ts';

const giorno = '2026-07-08';
const dal = { 'testataRichiesta.dataDecorrenza': giorno };
const empoli = { nomeComune: 'EMPOLI', codiceIstat: '048014', siglaProvinciaIstat: 'FI' };
/** Somebody as the register names them; the id says the rest. */
const nominato = (cognome: string, nome: string, sesso: string, id: string): object => ({
  ...{ cognome, nome, sesso },
  idSchedaSoggettoANPR: id,
});
const davide = nominato('FABBRI', 'DAVIDE', 'M', p.coppiaNonSposata.padre);
/** Nobody that the register knows. */
const ignoto = (nome: string, sesso: string, dataNascita: string): object => ({
  ...{ cognome: 'NERI', nome, sesso, dataNascita },
  luogoNascita: { comune: empoli },
});
const evento = (base: string): Record<string, unknown> => ({
  [`${base}.dataEvento`]: giorno,
  [`${base}.luogoEvento`]: { comune: empoli },
  ...attoDiProva(`${base}.attoEventoANPR.atto`),
  [`${base}.attoEventoANPR.atto.dataFormazioneAtto`]: giorno,
});
const sentenza = (base: string): Record<string, unknown> => ({
  [`${base}.data`]: giorno,
  [`${base}.tipoTribunale`]: '1',
  [`${base}.autorita`]: 'TRIBUNALE DI FIRENZE',
});
const unione = 'unioneCivile.scioglimentoUnione';
const risoluzione = 'convivenzaDiFatto.contrattoRisoluzione';
const fine = 'separazioneAnnullamentoCessazioneMatrimonio';
const { madre: sara } = p.coppiaNonSposata;

/** In this order, on one register: each act finds what those before it left. */
export const storiaScheda: Storia = [
  ['scheda-cittadinanza', p.famigliaStraniera.madre, { 'cittadinanza.0.dataValidita': giorno, ...dal }],
  [
    'scheda-permesso',
    p.famigliaStraniera.madre,
    {
      'permessoSoggiorno.tipoSoggiorno': '1',
      'permessoSoggiorno.numeroSoggiorno': 'I1234567',
      'permessoSoggiorno.questuraRilascioSoggiorno': 'FIRENZE',
      'permessoSoggiorno.dataRilascio': giorno,
    },
  ],
  ['scheda-carta', sara, { 'cartaIdentita.numero': 'AX1234567', 'cartaIdentita.dataRilascio': giorno }],
  ['scheda-carta-annullata', sara, { 'cartaIdentita.dataAnnullamento': giorno, ...dal }],
  ['scheda-altri-dati', sara, { 'altriDati.titoloStudio': '5', ...dal }],
  [
    'scheda-veicoli',
    sara,
    { 'autoVeicoli.possessoAutoveicoli': 'N', 'autoVeicoli.possessoPatente': 'S', ...dal },
  ],
  [
    'scheda-censimento',
    sara,
    {
      'censimento.annoCensimento': '2021',
      'censimento.sezioneCensimento': '12',
      'censimento.foglioCensimento': '345',
      ...dal,
    },
  ],
  ['scheda-paternita', sara, { 'paternita.generalita': ignoto('UGO', 'M', '1960-02-03'), ...dal }],
  ['scheda-maternita', sara, { 'maternita.generalita': ignoto('LIA', 'F', '1962-02-03'), ...dal }],
  [
    'scheda-atto-nascita',
    sara,
    {
      ...attoDiProva('attoNascitaANPR.atto'),
      'attoNascitaANPR.atto.dataFormazioneAtto': '1996-03-01',
      ...dal,
    },
  ],
  ['scheda-generalita', sara, { 'generalitaDaModificare.generalita.nome': 'SARA MARIA', ...dal }],
  [
    'scheda-convivenza',
    sara,
    { 'convivenzaDiFatto.convivente': davide, 'convivenzaDiFatto.contrattoStipula.data': giorno },
  ],
  [
    'scheda-fine-convivenza',
    sara,
    { [`${risoluzione}.motivoRisoluzione`]: '31', [`${risoluzione}.contratto.data`]: giorno },
  ],
  ['scheda-matrimonio', sara, { 'matrimonio.coniuge': davide, ...evento('matrimonio.datiMatrimonio') }],
  ['scheda-fine-matrimonio', sara, { [`${fine}.tipoCessazione`]: '3', ...sentenza(`${fine}.sentenza`) }],
  [
    'scheda-unione',
    p.nomeDifficile.persona,
    {
      'unioneCivile.unitoCivilmente': ignoto('MARCO', 'M', '1990-02-03'),
      ...evento('unioneCivile.attoUnione'),
    },
  ],
  [
    'scheda-fine-unione',
    p.nomeDifficile.persona,
    { [`${unione}.motivoScioglimento`]: '3', ...sentenza(`${unione}.sentenza`) },
  ],
  ['decesso', p.coniugiSeparatiDiCasa.marito, evento('datiDecesso')],
  ['scheda-vedovanza', p.coniugiSeparatiDiCasa.moglie, dal],
  [
    'scheda-decesso',
    p.coniugiSeparatiDiCasa.marito,
    { 'datiDecesso.eventoDecesso.attoEventoANPR.atto.volume': '3', ...dal },
  ],
];
