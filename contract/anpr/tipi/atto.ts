import type { z } from 'zod';
import { cifre, codice, data, testo } from '../schema/foglie.ts';
import { alPiuUnoFra, facoltativo, tipo } from '../schema/tipo.ts';
import {
  estesiCifreBarra,
  estesiCifreBarraParentesi,
  lettereCifrePuntoSpazio,
  lettereCifrePuntoTrattoBarraSpazio,
  lettereCifreTrattoSpazio,
  lettereECifre,
} from './caratteri.ts';
import { Comune, LuogoEvento } from './luogo.ts';
import { NumeroAtto, Senza } from './semplici.ts';

const UfficioMunicipio = testo(1, 80, estesiCifreBarra);

/** A deed of the paper registers. `parte` and `serie` as in the register: I, II, A, B… */
export const Atto = tipo('tipoAtto', {
  comuneRegistrazione: Comune,
  ufficioMunicipio: facoltativo(UfficioMunicipio),
  anno: cifre(4),
  parte: testo(1, 2, lettereECifre),
  serie: facoltativo(testo(1, 10, lettereCifreTrattoSpazio)),
  numeroAtto: NumeroAtto,
  volume: facoltativo(testo(1, 5, lettereCifrePuntoSpazio)),
  dataFormazioneAtto: facoltativo(data()),
  trascritto: facoltativo(cifre(1)),
});
export type Atto = z.infer<typeof Atto>;

/** A deed of the national digital register (ANSC). */
export const AttoANSC = tipo('tipoAttoANSC', {
  idANSC: testo(1, 80, lettereCifreTrattoSpazio),
  comuneRegistrazione: Comune,
  anno: cifre(4),
  ufficioMunicipio: facoltativo(UfficioMunicipio),
  numeroComunale: NumeroAtto,
  dataFormazioneAtto: facoltativo(data()),
  trascritto: facoltativo(cifre(1)),
});

export const AttoANPR = tipo(
  'tipoAttoANPR',
  { atto: facoltativo(Atto), attoANSC: facoltativo(AttoANSC) },
  alPiuUnoFra('atto', 'attoANSC'),
);
export type AttoANPR = z.infer<typeof AttoANPR>;

/** Marriage, death and the like: when, where, by which deed. */
export const DatiEvento = tipo('tipoDatiEvento', {
  dataEvento: data(),
  senzaGiorno: facoltativo(Senza),
  senzaGiornoMese: facoltativo(Senza),
  luogoEvento: facoltativo(LuogoEvento),
  attoEvento: facoltativo(Atto),
  attoEventoANPR: facoltativo(AttoANPR),
});
export type DatiEvento = z.infer<typeof DatiEvento>;

export const Sentenza = tipo('tipoSentenza', {
  data: data(),
  numero: facoltativo(testo(1, 20, lettereCifrePuntoTrattoBarraSpazio)),
  tipoTribunale: codice(cifre(1), '32'),
  autorita: testo(1, 120, estesiCifreBarraParentesi),
  dataValidita: data(),
});
export type Sentenza = z.infer<typeof Sentenza>;
