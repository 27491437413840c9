import { Risposta_Comune } from '../risposta-comune.ts';
import { cifre, codice, restringi, testoLibero } from '../schema/foglie.ts';
import { messaggio, type Valore } from '../schema/messaggio.ts';
import { alPiuUnoFra, facoltativo, tipo, unoOPiu } from '../schema/tipo.ts';
import { spazi } from '../spazi.ts';
import { ListaCancellazione, ListaElettorale5010 } from '../tipi/elettorale.ts';
import { IdSchedaSoggettoANPR } from '../tipi/generalita.ts';
import { ListaControlli } from '../tipi/procedimento.ts';
import { TestataRichiesta } from '../tipi/testata.ts';
import { rispostaKO5000 } from './ko.ts';

const Certificabilita = tipo('tipoCertificabilita', {
  soggettoCertificabile: facoltativo(codice(cifre(1), '42')),
});

export const DatiControllo5010 = tipo('tipoDatiControllo5010', {
  tipoMutazione: unoOPiu(cifre(2)),
  listaControlli: facoltativo(ListaControlli),
});

/** Electoral position of a person, given by idSchedaSoggettoANPR alone. */
export const Richiesta5010 = messaggio(spazi.mutazione, 'Richiesta5010', {
  testataRichiesta: TestataRichiesta,
  idSoggetto: IdSchedaSoggettoANPR,
  liste: facoltativo(ListaElettorale5010),
  certificabilita: facoltativo(Certificabilita),
  cancellazione: facoltativo(ListaCancellazione),
  tipoRevisione: facoltativo(
    restringi(testoLibero(), { forma: 'PRIMOCARICAMENTO|SEMESTRALE|DINAMICA|STRAORDINARIA|ALTRA' }),
  ),
  datiControllo: DatiControllo5010,
});
export type Richiesta5010 = Valore<typeof Richiesta5010>;

export const Risposta5010 = messaggio(
  spazi.mutazione,
  'Risposta5010',
  { Risposta_Comune: facoltativo(Risposta_Comune.schema), rispostaKO: facoltativo(rispostaKO5000.schema) },
  alPiuUnoFra('Risposta_Comune', 'rispostaKO'),
);
export type Risposta5010 = Valore<typeof Risposta5010>;
