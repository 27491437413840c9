import { elencoNomi, quante } from './nomi.ts';
import {
  dataStato,
  fine,
  giornoStato,
  motivo,
  motivoAvvio,
  numero,
  persone,
  procedimento,
  quale,
  type Procedimento,
} from './procedimento.ts';
import { campo } from '../../voci.ts';

const stato = 'procedimentoIstruttoria.statoProcedimento';
const esito = { C: 'concluso', R: 'respinto', S: 'sospeso' } as const;

/** Registrations that put somebody into the register (tab. 29) have nobody to name, and start elsewhere (EN128). */
const conPersone = ['3', '4', '5', '6', '7', '10', '12'];
const senzaPersone = ['1', '2', '8', '9', '11'];

export const apertura = procedimento({
  chiave: 'procedimento-apri',
  ...{ tipoOperazione: 'I', statoProcedimento: '1', persone: 'scelte' },
  passi: [
    {
      chiave: 'procedimento',
      voci: [
        campo(stato, { valori: ['1', '3'] }),
        { ...motivoAvvio, valori: conPersone },
        dataStato(),
        campo('procedimentoIstruttoria.numeroPraticaComune', { largo: 'medio', nota: 'numeroComune' }),
      ],
    },
    { chiave: 'persone', voci: [persone] },
  ],
  frase: (r) =>
    `Si apre dal ${giornoStato(r)} un procedimento (${motivo(r)}) per ${elencoNomi(r)}: finché è aperto ferma i cambi di residenza di queste persone.`,
});

export const aperturaSenzaPersone = procedimento({
  chiave: 'procedimento-apri-senza',
  ...{ tipoOperazione: 'I', statoProcedimento: '1', persone: 'nessuna', daNessuno: true },
  passi: [
    {
      chiave: 'procedimento',
      voci: [
        campo(stato, { valori: ['1', '3'] }),
        { ...motivoAvvio, valori: senzaPersone },
        dataStato(),
        campo('procedimentoIstruttoria.numeroPraticaComune', { largo: 'medio', nota: 'numeroComune' }),
      ],
    },
  ],
  frase: (r) =>
    `Si apre dal ${giornoStato(r)} un procedimento (${motivo(r)}) per chi non è ancora nel registro.`,
});

export const aggiornamento = procedimento({
  chiave: 'procedimento-aggiorna',
  ...{ tipoOperazione: 'M', persone: 'nessuna' },
  passi: [
    {
      chiave: 'procedimento',
      voci: [quale, campo(stato, { valori: ['1', '3', '5', '6', '7'] }), dataStato()],
    },
  ],
  frase: (r) => `Si aggiorna dal ${giornoStato(r)} il procedimento n. ${numero(r)}.`,
});

const passiChiusura: Procedimento['passi'] = [
  { chiave: 'procedimento', voci: [quale, campo(stato, { valori: ['2', '4'] })] },
  { chiave: 'esito', voci: [...fine, dataStato()] },
];
const fraseChiusura: Procedimento['frase'] = (r) => {
  const come = r.procedimentoIstruttoria?.esitoChiusura as keyof typeof esito | undefined;
  return `Si chiude dal ${giornoStato(r)} il procedimento n. ${numero(r)}, con esito ${come ? esito[come] : '…'}.`;
};

export const chiusura = procedimento({
  chiave: 'procedimento-chiudi',
  ...{ tipoOperazione: 'C', statoProcedimento: '2', persone: 'nessuna' },
  passi: passiChiusura,
  frase: fraseChiusura,
});

export const chiusuraSenzaPersone = procedimento({
  chiave: 'procedimento-chiudi-senza',
  ...{ tipoOperazione: 'C', statoProcedimento: '2', persone: 'nessuna', daNessuno: true },
  passi: passiChiusura,
  frase: fraseChiusura,
});

export const archiviazione = procedimento({
  chiave: 'procedimento-archivia',
  ...{ tipoOperazione: 'A', statoProcedimento: '2', persone: 'nessuna' },
  passi: [
    { chiave: 'procedimento', voci: [quale, campo(stato, { valori: ['2', '4'] })] },
    { chiave: 'esito', voci: [...fine, dataStato()] },
  ],
  frase: (r) =>
    `Si archivia dal ${giornoStato(r)} il procedimento n. ${numero(r)}: non lo si potrà più collegare.`,
});

export const associazione = procedimento({
  chiave: 'procedimento-associa',
  ...{ tipoOperazione: 'S', statoProcedimento: '1', persone: 'scelte' },
  passi: [
    { chiave: 'procedimento', voci: [quale, dataStato()] },
    { chiave: 'persone', voci: [persone] },
  ],
  frase: (r) =>
    `${quante(r) > 1 ? 'Si aggiungono' : 'Si aggiunge'} al procedimento n. ${numero(r)}, dal ${giornoStato(r)}: ${elencoNomi(r)}.`,
});

export const eliminazione = procedimento({
  chiave: 'procedimento-elimina',
  ...{ tipoOperazione: 'E', statoProcedimento: '1', persone: 'scelte' },
  passi: [
    { chiave: 'procedimento', voci: [quale, dataStato()] },
    { chiave: 'persone', voci: [persone] },
  ],
  frase: (r) =>
    `${quante(r) > 1 ? 'Si tolgono' : 'Si toglie'} dal procedimento n. ${numero(r)}, dal ${giornoStato(r)}: ${elencoNomi(r)}.`,
});
