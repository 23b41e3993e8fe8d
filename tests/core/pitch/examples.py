"""Hand-made pitches of one idea in four languages."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from io import BytesIO

from PIL import Image, ImageDraw

from ninja_mentor.core.pitch.snapshot import (
    Design,
    Figure,
    Month,
    NumbersBlock,
    Part,
    Picture,
    PitchSnapshot,
    Row,
    Slide,
    TeamLine,
)

SOLD = (40, 60, 75, 90, 120, 140, 160, 185, 200, 240, 260, 300)
TITLE = "Café de Altura Directo"

SENTENCES = {
    "es": "Café tostado de pequeños productores de Bolivia, directo a los cafés de Osaka.",
    "ja": "ボリビアの小規模農家の焙煎豆を、大阪のカフェへ直接届ける。",
    "pt": "Café torrado de pequenos produtores da Bolívia, direto para os cafés de Osaka.",
    "en": "Roasted coffee from small farms in Bolivia, straight to the cafés of Osaka.",
}
ORIGINS = {
    "es": ("Caranavi", "Bolivia", "Pitch", "23 de noviembre de 2026"),
    "ja": ("カラナビ", "ボリビア", "ピッチ", "2026年11月23日"),
    "pt": ("Caranavi", "Bolívia", "Pitch", "23 de novembro de 2026"),
    "en": ("Caranavi", "Bolivia", "Pitch", "November 23, 2026"),
}
PARTS = {
    "es": (
        (
            "problem",
            "Problema",
            (
                "Las familias que cultivan de 1 a 3 hectáreas por encima de 1.400 m conocen el precio recién el día "
                "de la venta y venden un 18 % por debajo del mercado. El comprador llega una vez por semana; quien "
                "no vende ese día pierde la cosecha.\nDe cada 100 pesos que paga el cliente en Japón, 7 llegan al "
                "productor."
            ),
        ),
        (
            "customer",
            "Cliente",
            (
                "Cafés independientes de Osaka que tuestan poco o nada, compran de 10 a 40 kg al mes y cuentan en su "
                "carta de dónde viene cada grano."
            ),
        ),
        (
            "solution",
            "Solución",
            (
                "Tostamos juntos en Caranavi, con certificado de origen por lote y fotos de la familia que lo cultivó. "
                "El café llega en 12 días, en bolsas de 1 kg, con precio fijo por seis meses."
            ),
        ),
        (
            "why_us",
            "Por qué ahora, por qué nosotros",
            (
                "El tostador comunitario funciona desde marzo y el envío por correo ya no exige intermediario. Yumi "
                "creció en la colonia Okinawa y trabajó tres años en una cafetería de Namba."
            ),
        ),
        (
            "alternatives",
            "Alternativas y diferencia",
            (
                "Los importadores grandes venden más barato, pero desde 300 kg y sin origen. Nadie ofrece hoy lotes "
                "pequeños con la historia de la familia."
            ),
        ),
        (
            "evidence",
            "Evidencia",
            "Tres cafés pidieron muestras y dos volvieron a pedir. Venta de prueba de 84.000 JPY en seis semanas.",
        ),
        ("market", "Mercado", "Fuente: censo de comercio de Osaka, 2025. Contamos solo tostadores pequeños."),
        ("model", "Modelo y precio", "Venta por suscripción mensual; el café paga al recibir."),
        (
            "impact",
            "Impacto",
            "32 familias reciben 26 % más por kilo y saben el precio antes de cosechar.",
        ),
        ("team", "Equipo", ""),
        ("partner", "Socio que buscamos en Japón", "Una distribuidora de alimentos con bodega en Kansai."),
        ("ask", "Lo que pedimos", "Para 800 kg de café verde, bolsas y la primera certificación."),
        ("milestone", "Próximo hito", "Diez cafés con suscripción hasta el 30 de abril de 2027."),
    ),
    "ja": (
        (
            "problem",
            "課題",
            (
                "標高1,400m以上で1〜3haの畑を営む家族は、価格を当日になって初めて知り、市場より18%安く売っている。"
                "買い手が来るのは週に一度。その日に売れなければ収穫は無駄になる。\n"
                "日本の客が払う100円のうち、生産者に届くのは7円にすぎない。"
            ),
        ),
        (
            "customer",
            "顧客",
            "自家焙煎をほとんど行わず、月に10〜40kgを仕入れ、豆の産地をメニューで紹介している大阪の個人経営カフェ。",
        ),
        (
            "solution",
            "解決策",
            "カラナビで共同焙煎し、ロットごとに産地証明と農家の写真を添える。1kg袋で12日以内に届き、価格は6か月間固定。",
        ),
        (
            "why_us",
            "なぜ今、なぜ私たちか",
            (
                "共同焙煎所が3月から稼働し、小口郵送に仲介業者が要らなくなった。ユミはオキナワ移住地で育ち、"
                "難波の喫茶店で3年間働いた。"
            ),
        ),
        (
            "alternatives",
            "競合と違い",
            "大手輸入業者は安いが、300kgからで産地がわからない。家族の物語が見える小口ロットは今のところ他にない。",
        ),
        ("evidence", "証拠", "面談10件のうち7件で課題を確認。サンプル請求3件、試験販売84,000円（6週間）。"),
        ("market", "市場", "出典：大阪府商業統計（2025年）。小規模な焙煎店のみを数えた。"),
        ("model", "モデルと価格", "月ごとの定期便。店は商品が届いてから支払う。"),
        ("impact", "社会への効果", "32家族の手取りが1kgあたり26%増え、収穫前に価格がわかる。"),
        ("team", "チーム", ""),
        ("partner", "日本で探している相手", "関西に倉庫を持つ食品卸。"),
        ("ask", "お願いしたいこと", "生豆800kg、袋、最初の認証の費用として。"),
        ("milestone", "次の目標", "2027年4月30日までに定期便のカフェ10店。"),
    ),
    "pt": (
        (
            "problem",
            "Problema",
            (
                "Famílias com 1 a 3 hectares acima de 1.400 m só sabem o preço no dia da venda e vendem 18 % abaixo do "
                "mercado."
            ),
        ),
        ("customer", "Cliente", "Cafés independentes de Osaka que compram de 10 a 40 kg por mês."),
        ("solution", "Solução", "Torra em conjunto em Caranavi, com certificado de origem por lote."),
        ("evidence", "Evidência", "Três cafés pediram amostras e dois voltaram a pedir."),
        ("market", "Mercado", "Fonte: censo do comércio de Osaka, 2025."),
        ("model", "Modelo e preço", "Assinatura mensal; o café paga ao receber."),
        ("impact", "Impacto", "32 famílias recebem 26 % a mais por quilo."),
        ("team", "Equipe", ""),
        ("ask", "O que pedimos", "Para 800 kg de café verde, embalagens e a certificação."),
    ),
    "en": (
        (
            "problem",
            "Problem",
            (
                "Families with 1 to 3 hectares above 1,400 m learn the price on the day of the sale and sell 18% below "
                "the market."
            ),
        ),
        ("customer", "Customer", "Independent cafés in Osaka that buy 10 to 40 kg a month."),
        ("solution", "Solution", "We roast together in Caranavi, with a certificate of origin for each lot."),
        ("evidence", "Evidence", "Three cafés asked for samples, two ordered again."),
        ("market", "Market", "Source: Osaka trade census, 2025."),
        ("model", "Model and price", "A monthly subscription; the café pays on delivery."),
        ("impact", "Impact", "32 families receive 26% more a kilo."),
        ("team", "Team", ""),
        ("ask", "What we ask for", "For 800 kg of green coffee, bags and the certificate."),
    ),
}
WORDS = {
    "es": {
        "market": "410 cafés × 120.000 JPY al año",
        "price": "Precio por kilo",
        "margin": "Margen por kilo",
        "even": "Punto de equilibrio (mes 7)",
        "even_value": "152 kg al mes",
        "chart": "Ventas por mes (JPY)",
        "cash": "Caja al final de cada mes (JPY)",
        "goals": "ODS 8: Trabajo decente y crecimiento económico\nODS 12: Producción y consumo responsables",
        "interviews": "entrevistas",
        "strangers": "con desconocidos",
        "confirmed": "confirman el problema",
        "tests": "pruebas terminadas",
        "market_label": "al año en la prefectura de Osaka",
        "slides": (
            "Problema",
            "Solución",
            "Cliente y mercado",
            "Evidencia",
            "Modelo de negocio",
            "Competencia",
            "Impacto y vínculo con Japón",
            "Equipo",
            "Plan, números y pedido",
        ),
    },
    "ja": {
        "market": "410店 × 年12万円",
        "price": "1kgの価格",
        "margin": "1kgの利益",
        "even": "損益分岐点（7か月目）",
        "even_value": "月152kg",
        "chart": "月次売上見込み（円）",
        "cash": "月末の現金残高（円）",
        "goals": "SDGs 8：働きがいも経済成長も\nSDGs 12：つくる責任、つかう責任",
        "interviews": "面談",
        "strangers": "知らない人",
        "confirmed": "課題を確認",
        "tests": "終えた検証",
        "market_label": "大阪府の年間市場",
        "slides": (
            "課題",
            "解決策",
            "顧客と市場",
            "証拠",
            "ビジネスモデル",
            "競合",
            "社会への効果と日本とのつながり",
            "チーム",
            "計画・数字・お願い",
        ),
    },
    "pt": {
        "market": "410 cafés × 120.000 JPY por ano",
        "price": "Preço por quilo",
        "margin": "Margem por quilo",
        "even": "Ponto de equilíbrio (mês 7)",
        "even_value": "152 kg por mês",
        "chart": "Vendas por mês (JPY)",
        "cash": "Caixa no fim de cada mês (JPY)",
        "goals": "ODS 8: Trabalho decente e crescimento econômico\nODS 12: Consumo e produção responsáveis",
        "interviews": "entrevistas",
        "strangers": "com desconhecidos",
        "confirmed": "confirmam o problema",
        "tests": "testes concluídos",
        "market_label": "por ano na província de Osaka",
        "slides": (
            "Problema",
            "Solução",
            "Cliente e mercado",
            "Evidência",
            "Modelo de negócio",
            "Concorrência",
            "Impacto e vínculo com o Japão",
            "Equipe",
            "Plano, números e pedido",
        ),
    },
    "en": {
        "market": "410 cafés × JPY 120,000 a year",
        "price": "Price a kilo",
        "margin": "Margin a kilo",
        "even": "Break-even (month 7)",
        "even_value": "152 kg a month",
        "chart": "Sales a month (JPY)",
        "cash": "Cash at the end of each month (JPY)",
        "goals": "SDG 8: Decent work and economic growth\nSDG 12: Responsible consumption and production",
        "interviews": "interviews",
        "strangers": "with strangers",
        "confirmed": "confirm the problem",
        "tests": "finished tests",
        "market_label": "a year in Osaka prefecture",
        "slides": (
            "Problem",
            "Solution",
            "Customer and market",
            "Evidence",
            "Business model",
            "Competition",
            "Impact and the link with Japan",
            "Team",
            "Plan, numbers and ask",
        ),
    },
}
MONEY = {
    "es": ("4.200 JPY", "1.650 JPY", "49.200.000 JPY", "1.260.000 JPY", "1.200.000 JPY"),
    "ja": ("¥4,200", "¥1,650", "¥49,200,000", "¥1,260,000", "¥1,200,000"),
    "pt": ("4.200 JPY", "1.650 JPY", "49.200.000 JPY", "1.260.000 JPY", "1.200.000 JPY"),
    "en": ("JPY 4,200", "JPY 1,650", "JPY 49,200,000", "JPY 1,260,000", "JPY 1,200,000"),
}
CASH = {  # the lowest, and the last
    "es": ("-184.000 JPY", "245.000 JPY"),
    "ja": ("-¥184,000", "¥245,000"),
    "pt": ("-184.000 JPY", "245.000 JPY"),
    "en": ("-JPY 184,000", "JPY 245,000"),
}
LINK = "https://example.org/cafe-de-altura"
TEAM = {
    "es": (
        TeamLine("Yumi Nakamura", "dirección", "Bolivia", "中村 ユミ"),
        TeamLine("Pablo Gómez Mamani", "tueste y compras", "Bolivia"),
        TeamLine("田中 美咲", "ventas en Osaka", "Japón", "Misaki Tanaka"),
    ),
    "ja": (
        TeamLine("中村 ユミ", "代表", "ボリビア", "Yumi Nakamura"),
        TeamLine("Pablo Gómez Mamani", "焙煎・仕入れ", "ボリビア"),
        TeamLine("田中 美咲", "大阪での営業", "日本"),
    ),
}


def example(language: str) -> PitchSnapshot:
    """The whole pitch in this language."""
    place, country, stage, date = ORIGINS[language]
    words = WORDS[language]
    price, margin, market, highest, amount = MONEY[language]
    texts = {part_id: text for part_id, _, text in PARTS[language]}
    team = TEAM.get(language, TEAM["es"])
    evidence = (
        Figure("10", str(words["interviews"])),
        Figure("6", str(words["strangers"])),
        Figure("7", str(words["confirmed"])),
        Figure("2", str(words["tests"])),
    )
    unit = (
        Figure(price, str(words["price"])),
        Figure(margin, str(words["margin"])),
        Figure(str(words["even_value"]), str(words["even"])),
    )
    headings = words["slides"]

    def texts_of(*ids: str) -> tuple[str, ...]:
        return tuple(line for part in ids for line in texts.get(part, "").split("\n") if line)

    def slide(place: int, slide_id: str, *ids: str, **more: object) -> Slide:
        body = texts_of(*ids)
        return Slide(slide_id, headings[place], body, notes="\n".join(body), **more)  # type: ignore[arg-type]

    market_figure = (Figure(market, str(words["market_label"])),)
    ask_figure = (Figure(amount, {part[0]: part[1] for part in PARTS[language]}["ask"]),)
    return PitchSnapshot(
        language=language,
        title=TITLE,
        sentence=SENTENCES[language],
        stage=stage,
        place=place,
        country=country,
        date=date,
        date_iso="2026-11-23",
        contact="Yumi Nakamura · yumi@example.org · +591 70 123 456",
        author="Yumi Nakamura",
        parts=tuple(Part(part_id, heading, text) for part_id, heading, text in PARTS[language]),
        numbers=NumbersBlock(
            unit,
            tuple(
                Month(str(number), Decimal(units * 4200), Decimal(units * 1650 - 250_000))
                for number, units in enumerate(SOLD, start=1)
            ),
            str(words["chart"]),
            highest,
            str(words["cash"]),
            *CASH[language],
        ),
        market=market_figure,
        evidence=evidence,
        sdgs=(8, 12),
        goals=str(words["goals"]),
        team=team,
        ask=amount,
        slides=(
            Slide("title", TITLE, (SENTENCES[language],), notes=SENTENCES[language]),
            slide(0, "problem", "problem"),
            slide(1, "solution", "solution"),
            slide(2, "market", "customer", "market", figures=market_figure),
            slide(3, "evidence", "evidence", figures=evidence),
            slide(4, "model", "model", figures=unit),
            slide(5, "competition", "alternatives", "why"),
            slide(6, "impact", "impact", "partner", sdgs=(8, 12)),
            Slide(
                "team",
                headings[7],
                rows=tuple(
                    Row(
                        person.name,
                        " · ".join(w for w in (person.other_script, person.job, person.country) if w),
                    )
                    for person in team
                ),
            ),
            slide(8, "ask", "ask", "milestone", figures=ask_figure),
        ),
    )


def hills(width: int = 800, height: int = 600, alt: str = "Hills of Caranavi at dawn") -> Picture:
    """A photograph, more or less: a JPEG of a sun over hills."""
    image = Image.linear_gradient("L").resize((width, height)).convert("RGB")
    draw = ImageDraw.Draw(image)
    draw.ellipse((width * 0.6, height * 0.2, width * 0.75, height * 0.4), fill="#f7e9c0")
    draw.ellipse((-width * 0.2, height * 0.55, width * 0.8, height * 1.6), fill="#3d6b4a")
    draw.ellipse((width * 0.4, height * 0.65, width * 1.4, height * 1.7), fill="#274a35")
    file = BytesIO()
    image.save(file, "JPEG", quality=85)
    return Picture(file.getvalue(), "image/jpeg", width, height, alt)


def logo() -> Picture:
    """A mark on a transparent ground."""
    image = Image.new("RGBA", (300, 100))
    ImageDraw.Draw(image).ellipse((5, 5, 95, 95), fill="#784020")
    ImageDraw.Draw(image).rectangle((115, 35, 290, 65), fill="#463020")
    file = BytesIO()
    image.save(file, "PNG")
    return Picture(file.getvalue(), "image/png", 300, 100, "Altura")


def designed(language: str, template: str, **design: str) -> PitchSnapshot:
    """The whole pitch with everything that a design can have."""
    full = Design(template=template, chart="cash", link=LINK, picture=hills(), logo=logo())
    return replace(example(language), design=replace(full, **design))  # type: ignore[arg-type]


def empty(language: str = "es") -> PitchSnapshot:
    """An idea that is nothing but a title."""
    return PitchSnapshot(
        language,
        "Idea",
        parts=tuple(Part(part_id, heading, missing=True) for part_id, heading, _ in PARTS[language]),
        slides=tuple(
            Slide(f"s{n}", heading) for n, heading in enumerate(("Idea", *WORDS[language]["slides"]))
        ),
    )
