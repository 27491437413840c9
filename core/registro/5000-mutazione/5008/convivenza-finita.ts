import type { Generalita } from '#contract/anpr/index.ts';
import { convivenzaDi, generalitaDi, stesso } from '../../legami.ts';
import type { Soggetto } from '../../modello.ts';
import { conAltro, registrato, type Cambio, type Caso, type Dati } from './caso.ts';

/** Tab. 43: 34, marriage or civil union. */
const perVincolo = { motivoRisoluzione: '34' };

function risolta(dati: Dati): Dati {
  const { convivenzaDiFatto } = dati;
  return convivenzaDiFatto && !convivenzaDiFatto.contrattoRisoluzione
    ? { ...dati, convivenzaDiFatto: { ...convivenzaDiFatto, contrattoRisoluzione: perVincolo } }
    : dati;
}

/** Who marries or is united no longer lives with anybody else in a de facto cohabitation: all records of it end. */
export function risolviConvivenze(caso: Caso, cambio: Cambio, partner: Generalita): Cambio {
  const io = generalitaDi(caso.soggetto);
  const lui = registrato(caso, partner, cambio.altri);
  const ex = [convivenzaDi(cambio.dati), lui && convivenzaDi(lui.dati)]
    .filter((uno) => uno?.attivo)
    .map((uno) => registrato(caso, uno?.con, cambio.altri))
    .filter((uno): uno is Soggetto => uno !== undefined);
  const conUnoDeiDue = (uno: Soggetto): boolean =>
    [io, partner].some((chi) => stesso(convivenzaDi(uno.dati)?.con, chi));
  const finite = [...ex, ...(lui ? [lui] : [])].filter(
    (uno) => uno.idSchedaSoggettoANPR === lui?.idSchedaSoggettoANPR || conUnoDeiDue(uno),
  );
  return finite
    .filter((uno) => convivenzaDi(uno.dati)?.attivo)
    .reduce((fatto, uno) => conAltro(fatto, { ...uno, dati: risolta(uno.dati) }), {
      ...cambio,
      dati: risolta(cambio.dati),
    });
}
