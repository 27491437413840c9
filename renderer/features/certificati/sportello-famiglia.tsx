import { useMemo, useRef, useState, type ReactNode } from 'react';
import { oggi } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { nuovoIdOperazione } from '../../offline/pratica.ts';
import { usaEvento } from '../../ponte.ts';
import { usaComune } from '../../ufficiale/comune.ts';
import { testata } from '../../ufficiale/testata.ts';
import { vaiAlCampo } from '../../ui/campi/campo.tsx';
import { Icona } from '../../ui/icone.tsx';
import { proposto } from './abituale.ts';
import { euro, scegli, scelteIniziali, type Scelte } from './domanda.ts';
import { comeRichiedente, maggiorenni, scelteDi } from './di-casa.ts';
import { Forzatura } from './forzatura.tsx';
import { daRispondere, giudizio, unisci, type Membro, type Voce } from './lotto.ts';
import { mancanze } from './mancanze.ts';
import { Membri } from './membri.tsx';
import { RichiedenteCasa } from './richiedente-casa.tsx';
import { richiesta6001 } from './richiesta.ts';
import { daIncassare, usaFrase } from './riepilogo.tsx';
import { SceltaCertificati } from './scelte.tsx';
import { usaStampanti } from './stampanti.ts';
import { usaLotto } from './usa-lotto.ts';
import { VociLotto } from './voci-lotto.tsx';

const nessuno = { cognome: '', nome: '', codiceFiscale: '', documento: '', dataDocumento: '' };
const senzaParametri = { bollo: 0, dirittiInBollo: 0, dirittiLiberi: 0, intestazione: [] };

/** The form on one side, the members and how far it is on the other. */
export function SportelloFamiglia({
  membri,
  ufficiale,
}: {
  readonly membri: readonly Membro[];
  readonly ufficiale: { readonly cognome: string; readonly nome: string };
}): ReactNode {
  const { t } = usaParole('certificati');
  const frase = usaFrase();
  const postazione = usaEvento('postazione.stato');
  const comune = usaComune();
  const { usuale } = usaStampanti();
  const lotto = usaLotto();
  const giorno = oggi();
  const grandi = useMemo(() => maggiorenni(membri, giorno), [membri, giorno]);
  const [chiede, setChiede] = useState(
    () => (grandi.find(({ id }) => id === membri[0]?.id) ?? grandi[0])?.id ?? '1',
  );
  const inCasa = grandi.some(({ id }) => id === chiede);
  const possibili = useMemo(() => unisci(membri, inCasa), [membri, inCasa]);
  const parametri = membri[0]?.possibili.parametri ?? senzaParametri;
  const comeChiede = (id: string): Partial<Scelte> => {
    const lui = grandi.find((uno) => uno.id === id);
    return lui ? comeRichiedente(lui, giorno) : { ...nessuno, richiedente: id === '3' ? '3' : '1' };
  };
  const [scelte, setScelte] = useState<Scelte>(() => ({
    ...scelteIniziali(ufficiale, parametri, proposto(possibili)),
    ...comeChiede(chiede),
  }));
  const [spunte, setSpunte] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [tentato, setTentato] = useState(false);
  const primo = useRef<HTMLButtonElement>(null);
  const giudicati = membri.map((membro) => {
    const suo = giudizio(membro, scelte.tipi, inCasa);
    const dentro = suo.esito !== 'no' && (spunte.get(membro.id) ?? suo.esito === 'si');
    return { membro, giudizio: suo, dentro };
  });
  const dentro = giudicati.filter((uno) => uno.dentro);
  const perAltri = dentro.some(({ membro }) => membro.id !== chiede);
  const effettivi = daRispondere(
    possibili,
    dentro.map(({ membro }) => membro),
    inCasa,
  );
  const mancano = mancanze(inCasa && !perAltri ? { ...scelte, richiedente: '2' } : scelte, effettivi);
  const cambia = (cambi: Partial<Scelte>): void => {
    setScelte((prima) => scegli(prima, cambi, parametri));
  };
  const errore = (campo: string): string | undefined => {
    const trovata = tentato ? mancano.find((una) => una.campo === campo) : undefined;
    return trovata && t(`manca.${trovata.testo}`);
  };

  function voci(): Voce[] {
    if (!postazione) return [];
    const storico = possibili.some(({ tipo, data }) => data !== undefined && scelte.tipi.includes(tipo));
    const altro = storico && scelte.al !== '' ? { dataDecorrenza: scelte.al } : {};
    return dentro.flatMap(({ membro, giudizio: { esito } }) => {
      const testa = testata('6001', nuovoIdOperazione(), postazione, comune?.codiceIstat ?? '', altro);
      const sue = scelteDi(scelte, { suo: membro.id === chiede, forzato: esito === 'forzando' });
      const richiesta = richiesta6001(membro.dossier, sue, testa, 'foglio');
      const ragione = sue.forza ? { ragione: sue.ragione.trim() } : {};
      return richiesta ? [{ membro, richiesta, ...ragione, esito: { stato: 'attesa' as const } }] : [];
    });
  }
  const avanti = (poi: () => void): void => {
    setTentato(true);
    const prima = mancano[0];
    if (prima) vaiAlCampo(prima.campo);
    else poi();
  };
  const somma = euro(daIncassare(scelte) * dentro.length);
  return (
    <div className="certificati">
      <header className="atto-testa">
        <div>
          <h1>{t('lotto.titolo')}</h1>
          <p>{t('lotto.sottotitolo')}</p>
        </div>
      </header>
      <div className="certificati-corpo">
        <div className="certificati-modulo" inert={lotto.voci.length > 0}>
          <SceltaCertificati
            {...{ possibili, parametri, scelte, errore, cambia }}
            oggi={giorno}
            chi={
              <RichiedenteCasa
                {...{ scelte, cambia, errore, grandi, chiede, perAltri }}
                scegliChi={(id) => {
                  setChiede(id);
                  cambia(comeChiede(id));
                }}
              />
            }
            avanti={() => {
              avanti(() => {
                primo.current?.focus();
              });
            }}
          />
        </div>
        <div className="certificati-foglio">
          {lotto.voci.length > 0 ? (
            <VociLotto lotto={lotto} stampante={usuale?.nome} />
          ) : (
            <section className="certificati-riepilogo" aria-labelledby="certificati-riepilogo">
              <h2 id="certificati-riepilogo">{t('riepilogo')}</h2>
              <Membri
                membri={giudicati}
                cambia={(id, si) => {
                  setSpunte((ora) => new Map([...ora, [id, si]]));
                }}
              />
              <Forzatura {...{ scelte, cambia, errore }} possibili={effettivi} />
              <p className="certificati-frase">
                {frase(scelte, t('lotto.persone', { count: dentro.length }))}
              </p>
              <p>
                {t('incasso')}: <strong>€ {somma}</strong>
              </p>
              <div className="azioni">
                <button
                  type="button"
                  ref={primo}
                  className="btn btn-primary"
                  disabled={dentro.length === 0}
                  onClick={() => {
                    avanti(() => void lotto.parti(voci()));
                  }}
                >
                  <Icona nome="documento" /> {t('lotto.emetti', { count: dentro.length })}
                </button>
              </div>
            </section>
          )}
        </div>
      </div>
    </div>
  );
}
