import { booleano, cifreFinoA, restringi, testoLibero } from '../schema/foglie.ts';
import { messaggio, type Valore } from '../schema/messaggio.ts';
import { alPiuUnoFra, facoltativo, tipo, unoFra } from '../schema/tipo.ts';
import { spazi } from '../spazi.ts';
import { lettereECifre } from '../tipi/caratteri.ts';
import { TestataRichiesta, TestataRisposta } from '../tipi/testata.ts';
import { rispostaKOP000 } from './ko.ts';

/** A new state, or more time. */
const CriteriAggiornamentoP003 = tipo(
  'tipoCriteriAggiornamentoP003',
  {
    codiceRichiesta: cifreFinoA(30),
    richiestaProroga: facoltativo(booleano()),
    idStatoRichiesta: facoltativo(cifreFinoA(2)),
    idMotivoIrricevibile: facoltativo(cifreFinoA(2)),
    note: facoltativo(
      restringi(testoLibero(), {
        forma: '([0-9a-zA-ZàèéìòùIi\x8a\x8c\x8e\x9a\x9c\x9e-\x9fÀ-žƉ\r\n,.\\-\'":;@/\\\\_() ])*',
        minimo: 1,
        massimo: 2000,
        collassa: true,
      }),
    ),
    idUnicoNazionale: facoltativo(
      restringi(testoLibero(), { forma: lettereECifre, massimo: 10, collassa: true }),
    ),
    operatore: testoLibero(),
  },
  unoFra('richiestaProroga', 'idStatoRichiesta'),
);

/** Moves a request on. */
export const RichiestaP003 = messaggio(spazi.cittadino, 'RichiestaP003', {
  testataRichiesta: TestataRichiesta,
  criteriAggiornamento: CriteriAggiornamentoP003,
});
export type RichiestaP003 = Valore<typeof RichiestaP003>;

const EsitoP003 = tipo('tipoEsitoP003', { codiceEsito: cifreFinoA(30) });

export const RispostaOKP003 = messaggio(spazi.cittadino, 'RispostaOKP003', {
  testataRisposta: TestataRisposta,
  criteriRicerca: CriteriAggiornamentoP003,
  esito: EsitoP003,
});
export type RispostaOKP003 = Valore<typeof RispostaOKP003>;

export const RispostaP003 = messaggio(
  spazi.cittadino,
  'RispostaP003',
  { RispostaOKP003: facoltativo(RispostaOKP003.schema), rispostaKO: facoltativo(rispostaKOP000.schema) },
  alPiuUnoFra('RispostaOKP003', 'rispostaKO'),
);
export type RispostaP003 = Valore<typeof RispostaP003>;
