import { useState, type ReactNode } from 'react';
import { controllaCodiceFiscale } from '#contract/codice-fiscale.ts';
import { fraPari, inAltroEnte, nominabili, profiliConcedibili } from '#contract/regole/utenti.ts';
import type { Profilo, Ruolo } from '#contract/wa/comune.ts';
import { usaParole } from '../../../lingua.ts';
import { usaEvento } from '../../../ponte.ts';
import { vaiAlCampo } from '../../../ui/campi/campo.tsx';
import { CampoData } from '../../../ui/campi/data.tsx';
import { CampoScelta, Spunta } from '../../../ui/campi/scelta.tsx';
import { CampoTesto } from '../../../ui/campi/testo.tsx';
import { usaAtto } from './atto.ts';
import { Domanda } from './domanda.tsx';
import { ScegliEnte } from './scegli-ente.tsx';

const vuoto = { codiceFiscale: '', cognome: '', nome: '', email: '', al: '' };
type Campo = keyof typeof vuoto;

function difetti(
  dati: Readonly<Record<Campo, string>> & { readonly dal: string },
): Partial<Record<Campo | 'dal', string>> {
  return {
    ...(!controllaCodiceFiscale(dati.codiceFiscale).ok && { codiceFiscale: 'inserisci.cfErrato' }),
    ...(dati.cognome.trim() === '' && { cognome: 'inserisci.manca' }),
    ...(dati.nome.trim() === '' && { nome: 'inserisci.manca' }),
    ...(dati.email !== '' && !/^\S+@\S+\.\S+$/.test(dati.email) && { email: 'inserisci.emailErrata' }),
    ...(dati.dal === '' && { dal: 'inserisci.manca' }),
    ...(dati.al !== '' && dati.al < dati.dal && { al: 'inserisci.alPrima' }),
  };
}

/** A new operator, with the role and the profiles they begin with. */
export function Inserisci({
  oggi,
  ente: fisso,
  ruolo: fissoRuolo,
  titolo,
  chiudi,
  fatto,
}: {
  /** First day that is proposed. */
  readonly oggi: string;
  /** Whom it is for is known: who is to lead that body. */
  readonly ente?: string;
  readonly ruolo?: Ruolo;
  readonly titolo?: string;
  readonly chiudi: () => void;
  readonly fatto: (codiceFiscale: string) => void;
}): ReactNode {
  const { t } = usaParole('utenti');
  const accesso = usaEvento('accesso.stato');
  const mio = accesso?.stato === 'in-sede' ? accesso.sessione.ruolo : 'operatore';
  const [dati, setDati] = useState({ ...vuoto, dal: oggi });
  const capo = inAltroEnte[mio];
  const [ruolo, setRuolo] = useState<Ruolo>(
    fissoRuolo ?? capo?.ruolo ?? nominabili[mio].at(-1) ?? 'operatore',
  );
  const [ente, setEnte] = useState(fisso ?? '');
  const altrove = ruolo === capo?.ruolo;
  const [profili, setProfili] = useState<readonly Profilo[]>([]);
  const [provato, setProvato] = useState(false);
  const atto = usaAtto('utenti.atto');
  const diPari = usaAtto('utenti.pari');
  const pari = fraPari({ ruolo: mio, valore: ruolo });
  const { lavora, rifiuto } = pari ? diPari : atto;
  const tutti = { ...(altrove && ente === '' && { ente: 'inserisci.manca' }), ...difetti(dati) };
  const trovati: typeof tutti = provato ? tutti : {};
  const errore = (campo: keyof typeof tutti): string | undefined => {
    const parola = trovati[campo];
    return parola === undefined ? undefined : t(parola);
  };
  const cambia = (campo: Campo | 'dal') => (valore: string) => {
    setDati((ora) => ({ ...ora, [campo]: valore }));
  };
  const invia = async (): Promise<void> => {
    setProvato(true);
    const [primo] = Object.keys(tutti);
    if (primo !== undefined) {
      vaiAlCampo(`utente.${primo}`);
      return;
    }
    const { email, al, ...resto } = dati;
    const nuovo = {
      ...{ atto: 'inserisci' as const, ...resto, profili: [...profili] },
      ...(altrove && { ente }),
      ...(email !== '' && { email }),
      ...(al !== '' && { al }),
    };
    const inserito = pari
      ? await diPari.fai({ ...nuovo, ruolo: 'ministero' })
      : await atto.fai({ ...nuovo, ruolo });
    if (inserito) fatto(dati.codiceFiscale);
  };
  const testo = (campo: Campo, massimo: number, altro: object = {}): ReactNode => (
    <CampoTesto
      nome={`utente.${campo}`}
      etichetta={t(`inserisci.${campo}`)}
      massimo={massimo}
      valore={dati[campo]}
      cambia={cambia(campo)}
      errore={errore(campo)}
      {...altro}
    />
  );
  return (
    <Domanda
      titolo={titolo ?? t('inserisci.titolo')}
      conferma={t('inserisci.fatto')}
      {...{ lavora, rifiuto, chiudi }}
      invia={() => void invia()}
    >
      <div className="utenti-campi">
        {testo('codiceFiscale', 16, { maiuscolo: true })}
        {testo('cognome', 80, { maiuscolo: true })}
        {testo('nome', 80, { maiuscolo: true })}
        {testo('email', 120, { facoltativo: true, nota: t('inserisci.emailNota') })}
        <CampoData
          nome="utente.dal"
          etichetta={t('inserisci.dal')}
          valore={dati.dal}
          cambia={cambia('dal')}
          errore={errore('dal')}
        />
        <CampoData
          nome="utente.al"
          etichetta={t('inserisci.al')}
          facoltativo
          valore={dati.al}
          cambia={cambia('al')}
          errore={errore('al')}
        />
      </div>
      {!fisso && (
        <CampoScelta
          nome="utente.ruolo"
          etichetta={t('ruolo')}
          inRiga
          valore={ruolo}
          opzioni={nominabili[mio].map((valore) => ({ valore, nome: t(`ruoli.${valore}`) }))}
          cambia={(valore) => {
            setRuolo(valore as Ruolo);
          }}
        />
      )}
      {pari && <p>{t('pari')}</p>}
      {altrove && !fisso && (
        <ScegliEnte genere={capo.genere} valore={ente} cambia={setEnte} errore={errore('ente')} />
      )}
      {profiliConcedibili(mio).length > 0 && (
        <fieldset className="campo utenti-profili">
          <legend>{t('profili')}</legend>
          {profiliConcedibili(mio).map((profilo) => (
            <Spunta
              key={profilo}
              nome={`utente.profilo.${profilo}`}
              etichetta={t(`profilo.${profilo}`)}
              valore={profili.includes(profilo)}
              cambia={(si) => {
                setProfili((ora) => (si ? [...ora, profilo] : ora.filter((uno) => uno !== profilo)));
              }}
            />
          ))}
        </fieldset>
      )}
    </Domanda>
  );
}
