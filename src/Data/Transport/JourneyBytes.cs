using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Pathways.Model;

namespace Pathways.Data.Transport;

/// <summary>
/// Journeys as bytes: the hash of what they were found in, each with its ends, and a checksum at the end. Numbers stand in little-endian
/// order. The first bytes name the layout, so that a file of another one is as good as absent.
/// </summary>
internal static class JourneyBytes
{
    private static readonly byte[] Magic = "PWJOURNEY1\n"u8.ToArray();

    /// <summary>The bytes.</summary>
    public static byte[] Of(string hash, IReadOnlyCollection<KeyValuePair<JourneyEnds, Itinerary?>> journeys)
    {
        using var memory = new MemoryStream();
        memory.Write(Magic);
        using (var writer = new BinaryWriter(memory, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(hash);
            writer.Write(journeys.Count);
            foreach (var (ends, journey) in journeys)
                Write(writer, ends, journey);
        }

        memory.Write(SHA256.HashData(memory.GetBuffer().AsSpan(0, (int)memory.Length)));
        return memory.ToArray();
    }

    /// <summary>The hash and the journeys, or null when the bytes are damaged, cut short, of another layout or none of journeys.</summary>
    public static (string Hash, Dictionary<JourneyEnds, Itinerary?> Journeys)? Read(byte[] bytes)
    {
        var body = bytes.Length - SHA256.HashSizeInBytes;
        if (body < Magic.Length || !bytes.AsSpan(0, Magic.Length).SequenceEqual(Magic)
            || !SHA256.HashData(bytes.AsSpan(0, body)).AsSpan().SequenceEqual(bytes.AsSpan(body)))
            return null;
        using var reader = new BinaryReader(new MemoryStream(bytes, Magic.Length, body - Magic.Length), Encoding.UTF8);
        var (hash, count) = (reader.ReadString(), reader.ReadInt32());
        var journeys = new Dictionary<JourneyEnds, Itinerary?>(count);
        for (var i = 0; i < count; i++)
        {
            var ends = new JourneyEnds(reader.ReadString(), ReadPoint(reader), reader.ReadString(), ReadPoint(reader));
            journeys[ends] = reader.ReadBoolean() ? ReadJourney(reader) : null;
        }

        return (hash, journeys);
    }

    private static void Write(BinaryWriter writer, JourneyEnds ends, Itinerary? journey)
    {
        writer.Write(ends.ZoneCode);
        Write(writer, ends.Home);
        writer.Write(ends.SiteId);
        Write(writer, ends.Site);
        writer.Write(journey is not null);
        if (journey is null)
            return;
        writer.Write(journey.DepartMinutes);
        writer.Write(journey.ArriveMinutes);
        writer.Write(journey.Legs.Length);
        foreach (var leg in journey.Legs)
        {
            writer.Write((int)leg.Mode);
            writer.Write(leg.From);
            writer.Write(leg.To);
            writer.Write(leg.DepartMinutes);
            writer.Write(leg.ArriveMinutes);
            writer.Write(leg.HeadwayMinutes is not null);
            writer.Write(leg.HeadwayMinutes ?? 0);
            foreach (var text in new[] { leg.Service, leg.TripId, leg.FromStopId, leg.ToStopId })
            {
                writer.Write(text is not null);
                writer.Write(text ?? "");
            }
        }
    }

    private static Itinerary ReadJourney(BinaryReader reader)
    {
        var (depart, arrive) = (reader.ReadDouble(), reader.ReadDouble());
        var legs = ImmutableArray.CreateBuilder<Leg>(reader.ReadInt32());
        while (legs.Count < legs.Capacity)
        {
            var (mode, from, to) = ((TravelMode)reader.ReadInt32(), reader.ReadString(), reader.ReadString());
            var (left, arrived) = (reader.ReadDouble(), reader.ReadDouble());
            var (known, minutes) = (reader.ReadBoolean(), reader.ReadInt32());
            legs.Add(new Leg(mode, from, to, left, arrived, ReadText(reader), known ? minutes : null)
            {
                TripId = ReadText(reader),
                FromStopId = ReadText(reader),
                ToStopId = ReadText(reader),
            });
        }

        return new Itinerary(depart, arrive, legs.MoveToImmutable());
    }

    private static string? ReadText(BinaryReader reader)
    {
        var (known, text) = (reader.ReadBoolean(), reader.ReadString());
        return known ? text : null;
    }

    private static void Write(BinaryWriter writer, GeoPoint point)
    {
        writer.Write(point.Latitude);
        writer.Write(point.Longitude);
    }

    private static GeoPoint ReadPoint(BinaryReader reader) => new(reader.ReadDouble(), reader.ReadDouble());
}
