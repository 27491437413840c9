import { useCallback, useEffect, useState, type ReactNode } from 'react';
import type { StatoLettori } from '#contract/bridge/stato.ts';
import { mostraGiorno } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { chiama, type RispostaPonte } from '../../ponte.ts';
import { Icona } from '../../ui/icone.tsx';
import { Avviso, Caricamento } from '../../ui/stati.tsx';
import { CambiaPin } from './cambia-pin.tsx';
import { Entra } from './entra.tsx';
import { Sblocca } from './sblocca.tsx';

type Carta = Extract<StatoLettori['lettori'][number]['carta'], { stato: 'pronta' }>;
type Tentativi = RispostaPonte<'accesso.tentativi'>;
export interface Interruzione {
  readonly messaggio: string;
  readonly rimedio: string;
}
type Modo = 'entra' | 'sblocca' | 'cambia';

/** Whose card it is and how many tries it has left, then its codes. A blocked PIN leads to the PUK by itself. */
export function CartaPronta({
  carta,
  interrotta,
}: {
  readonly carta: Carta;
  /** The card went away while it worked: there is nobody left here to say so. Undefined: begins anew. */
  readonly interrotta: (errore: Interruzione | undefined) => void;
}): ReactNode {
  const { t } = usaParole('accesso');
  const [modo, setModo] = useState<Modo>('entra');
  const [fatto, setFatto] = useState<'sbloccato' | 'cambiato'>();
  const { rileggi, tentativi } = usaTentativi();
  const concluso = (cosa: 'sbloccato' | 'cambiato'): void => {
    setFatto(cosa);
    setModo('entra');
    void rileggi();
  };

  const bloccato = tentativi?.ok === true && tentativi.valore.pin === 0;
  const qui: Modo = bloccato ? 'sblocca' : modo;
  return (
    <>
      <DiChiELaCarta carta={carta} />
      {fatto !== undefined && <Avviso gravita="bene" annuncia titolo={t(`fatto.${fatto}`)} />}
      {!tentativi && <Caricamento testo={t('leggoTentativi')} />}
      <TentativiNonLetti tentativi={tentativi} rileggi={rileggi} />
      {tentativi?.ok && qui === 'entra' && (
        <Entra
          pin={tentativi.valore.pin}
          dimostrativa={carta.tipo === 'software'}
          rileggi={rileggi}
          interrotta={interrotta}
        />
      )}
      <AltroCodice
        tentativi={tentativi}
        qui={qui}
        bloccato={bloccato}
        rileggi={rileggi}
        interrotta={interrotta}
        concluso={concluso}
      />
      <AltriModi tentativi={tentativi} bloccato={bloccato} qui={qui} setFatto={setFatto} setModo={setModo} />
    </>
  );
}

/** The tries that are left on the card, and the reading of them again. */
function usaTentativi(): {
  readonly rileggi: () => Promise<void>;
  readonly tentativi: Tentativi | undefined;
} {
  const [tentativi, setTentativi] = useState<Tentativi>();

  const rileggi = useCallback(async (): Promise<void> => {
    setTentativi(await chiama('accesso.tentativi', {}));
  }, []);
  useEffect(() => {
    let nostro = true;
    void chiama('accesso.tentativi', {}).then((letti) => {
      if (nostro) setTentativi(letti);
    });
    return () => {
      nostro = false;
    };
  }, []);
  return { rileggi, tentativi };
}

/** Whose card it is, of which kind and until when. */
function DiChiELaCarta({ carta }: { readonly carta: Carta }): ReactNode {
  const { t } = usaParole('accesso');
  return (
    <div className="carta-di">
      <Icona nome="carta" grande />
      <div>
        <strong>{carta.intestatario ?? t('intestatarioIgnoto')}</strong>
        <span>
          {t(`tipo.${carta.tipo}`)}
          {carta.scadenza !== undefined && `, ${t('scade', { data: mostraGiorno(carta.scadenza) })}`}
        </span>
      </div>
    </div>
  );
}

function TentativiNonLetti({
  tentativi,
  rileggi,
}: {
  readonly tentativi: Tentativi | undefined;
  readonly rileggi: () => Promise<void>;
}): ReactNode {
  const { t } = usaParole('accesso');
  return (
    tentativi?.ok === false && (
      <Avviso
        gravita="errore"
        annuncia
        titolo={tentativi.errore.messaggio}
        azioni={
          <button type="button" className="btn btn-outline-primary btn-sm" onClick={() => void rileggi()}>
            {t('ui:riprova')}
          </button>
        }
      >
        {tentativi.errore.rimedio}
      </Avviso>
    )
  );
}

/** What else may be done with the card, beside what is shown. */
function AltriModi({
  tentativi,
  bloccato,
  qui,
  setFatto,
  setModo,
}: {
  readonly tentativi: Tentativi | undefined;
  readonly bloccato: boolean;
  readonly qui: Modo;
  readonly setFatto: (valore: 'sbloccato' | 'cambiato' | undefined) => void;
  readonly setModo: (valore: Modo) => void;
}): ReactNode {
  const { t } = usaParole('accesso');
  return (
    tentativi?.ok &&
    !bloccato && (
      <div className="accesso-altro">
        {(['entra', 'cambia', 'sblocca'] as const)
          .filter((uno) => uno !== qui)
          .map((uno) => (
            <button
              key={uno}
              type="button"
              className="btn btn-link btn-sm"
              onClick={() => {
                setFatto(undefined);
                setModo(uno);
              }}
            >
              {t(`modo.${uno}`)}
            </button>
          ))}
      </div>
    )
  );
}

/** A blocked or an old PIN: another one in its place. */
function AltroCodice({
  tentativi,
  qui,
  bloccato,
  rileggi,
  interrotta,
  concluso,
}: {
  readonly tentativi: Tentativi | undefined;
  readonly qui: Modo;
  readonly bloccato: boolean;
  readonly rileggi: () => Promise<void>;
  readonly interrotta: (errore: Interruzione | undefined) => void;
  readonly concluso: (cosa: 'sbloccato' | 'cambiato') => void;
}): ReactNode {
  return (
    <>
      {tentativi?.ok && qui === 'sblocca' && (
        <Sblocca
          puk={tentativi.valore.puk}
          bloccato={bloccato}
          rileggi={rileggi}
          interrotta={interrotta}
          fatto={() => {
            concluso('sbloccato');
          }}
        />
      )}
      {tentativi?.ok && qui === 'cambia' && (
        <CambiaPin
          pin={tentativi.valore.pin}
          rileggi={rileggi}
          interrotta={interrotta}
          fatto={() => {
            concluso('cambiato');
          }}
        />
      )}
    </>
  );
}
