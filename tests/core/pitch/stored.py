"""An idea in a real workspace, with everything that must not leave beside what may."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ninja_mentor.core.ideas.edits import link_person, log_idea, set_numbers, set_value, write_text
from ninja_mentor.core.ideas.model import Idea, Interview, Trial
from ninja_mentor.core.mentoring.model import Comment, MentoringSession
from ninja_mentor.core.people.edits import add_person, give_consent, withdraw_consent
from ninja_mentor.core.people.model import Person

if TYPE_CHECKING:
    from ninja_mentor.core.store.transaction import Transaction
    from ninja_mentor.core.workspace import Workspace

# Words of the private kind, each to be found nowhere in a file that leaves.
PRIVATE: Final = (
    "Pablo Reservado",
    "Carla Menor",
    "Diego Arrepentido",
    "Marta Mentora",
    "71234567",
    "7123-4567",
    "reservado@example.org",
    "nota privada",
    "nikkei de tercera generación",
    "CODE-7",
    "palabras de la entrevista",
    "consejo de la sesión",
    "comentario del mentor",
    "Equipo Aparte",
)

TEXTS: Final = {
    "sentence": "Café tostado de pequeños productores de Bolivia, directo a los cafés de Osaka.",
    "problem": "Las familias conocen el precio recién el día de la venta.",
    "segment": "Cafés independientes de Osaka que compran de 10 a 40 kg al mes.",
    "offer": "Tostamos juntos en Caranavi, con certificado de origen por lote.",
    "why_now": "El yen bajo encarece el café de otros.",
    "why_us": "Crecimos en estas fincas y hablamos japonés.",
    "model_text": "Venta por suscripción de seis meses.",
    "alternatives": "Importadores grandes, sin origen por familia.",
    "evidence_text": "Tres cafés pidieron muestras.",
    "impact": "40 familias con ingreso fijo.",
    "partner": "Un tostador en Osaka con licencia de importación.",
    "ask_use": "Dos tostadoras y el primer envío.",
    "milestone": "Primer contenedor",
}
PROBLEM_JA: Final = "農家は売る日になって初めて価格を知る。"


def store_idea(workspace: Workspace) -> str:
    """The id of a filled idea, beside people and notes that must stay here."""
    with workspace.transaction("Fill in") as tx:
        idea = log_idea(tx, "Café de Altura Directo", source="es", country="BO")
        tx.change(Idea, idea.id, place="Caranavi", stage="pitch", sdgs=[8, 12])
        for field, text in TEXTS.items():
            write_text(tx, idea.id, field, "es", text)
        write_text(tx, idea.id, "problem", "ja", PROBLEM_JA)
        set_value(tx, idea.id, "ask_amount", "80000 BOB")
        set_value(tx, idea.id, "milestone_date", "2027-04-30")
        set_numbers(
            tx,
            idea.id,
            currency="BOB",
            price="90",
            variable_cost="55",
            fixed_costs="7000",
            startup_costs="20000",
            units=[str(40 + 20 * month) for month in range(12)],
            market_customers="410",
            market_price="90",
            market_times="24",
            market_source="Asociación de Cafés de Osaka",
            market_year="2025",
        )
        for number in range(7):
            tx.add(
                Interview(
                    idea_id=idea.id,
                    person_code="CODE-7",
                    stranger=number < 5,
                    confirms=number < 4,
                    quote="palabras de la entrevista",
                )
            )
        tx.add(Trial(idea_id=idea.id, belief="b", threshold="3", observed="4", decision="go_on"))
        tx.add(MentoringSession(idea_id=idea.id, advice="consejo de la sesión"))
        tx.add(Comment(idea_id=idea.id, field="problem", text="comentario del mentor"))
        store_team(tx, idea.id)
        log_idea(tx, "Equipo Aparte", source="es")
    return idea.id


def store_team(tx: Transaction, idea_id: str) -> None:
    """Two who agreed, one who did not, one who took it back, a minor, and a mentor."""

    def join(name: str, job: str, *scopes: str, role: str = "member", **facts: object) -> Person:
        person = add_person(tx, name)
        tx.change(Person, person.id, phones=["+59171234567"], note="nota privada", **facts)
        for scope in scopes:
            give_consent(tx, person.id, scope)
        link_person(tx, idea_id, person.id, role, job)
        return person

    join(
        "Yumi Nakamura",
        "dirección",
        "companies",
        role="founder",
        other_script="中村 ユミ",
        country="BO",
        emails=["yumi@example.org"],
        ancestry="nikkei de tercera generación",
    )
    join("Tomás Quispe", "tostado", "public", country="BO")
    join("Pablo Reservado", "ventas", "team", "mentors", emails=["reservado@example.org"])
    join("Carla Menor", "redes", "public", birth_year=2012)
    took_back = join("Diego Arrepentido", "cuentas", "companies")
    withdraw_consent(tx, took_back.id, "companies")
    join("Marta Mentora", "", "public", role="mentor")
