// /// query
// id = "lineage/degrees"
// title.id = "Banyaknya hubungan ke atas dan ke bawah dari sejumlah IKU dan sasaran strategis"
// title.en = "How many relations lead up and down from some IKU and objectives"
// parameters = { ikus = "str[]", objectives = "str[]", year = "int?" }
// columns = { label = "str", key = "str", above = "int", below = "int" }
// ///
MATCH (i:IKU) WHERE i.key IN $ikus
RETURN 'IKU' AS label, i.key AS key,
       COUNT { MATCH (i)<-[:CASCADE_DUPLICATE|CASCADE_CLUSTER|CASCADE_SUPPORTIVE|UNIQUE_UNDER]-(a:IKU) WHERE a.year = i.year }
         + COUNT { MATCH (i)-[:MEASURES|SUPPORTS]->(:StrategicObjective) } AS above,
       COUNT { MATCH (i)-[:CASCADE_DUPLICATE|CASCADE_CLUSTER|CASCADE_SUPPORTIVE|UNIQUE_UNDER]->(b:IKU) WHERE b.year = i.year } AS below
ORDER BY key
UNION ALL
MATCH (s:StrategicObjective) WHERE s.key IN $objectives
RETURN 'StrategicObjective' AS label, s.key AS key, 0 AS above,
       COUNT { MATCH (s)<-[:MEASURES|SUPPORTS]-(i:IKU) WHERE $year IS NULL OR i.year = $year } AS below
ORDER BY key
