using Licensing.Kernel;

namespace Licensing.Vehicles.Domain.Plates;

/// <summary>
/// A plate (both plates of a vehicle carry one text and are one here). It is in exactly one place: the state says which, and only that place's key is set.
/// Whatever happens is appended to its history.
/// </summary>
internal sealed class Plate : IVersioned
{
    private Plate()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Latin capitals and digits: no two plates share it.</summary>
    public string Key { get; private init; } = "";

    /// <summary>«123 ABC 02».</summary>
    public string Text { get; private init; } = "";

    /// <summary>Code of its format.</summary>
    public string Format { get; private init; } = "";

    public PlateType Type { get; private init; }

    public PlateHolder Holder { get; private init; }

    /// <summary>«ABC 02».</summary>
    public string Series { get; private init; } = "";

    public PlateState State { get; private set; }

    /// <summary>The office in which it lies.</summary>
    public string? OfficeId { get; private set; }

    /// <summary>The case for which it is put aside, one plate a case.</summary>
    public Guid? CaseId { get; private set; }

    /// <summary>The vehicle that carries it, one plate a vehicle.</summary>
    public Guid? VehicleId { get; private set; }

    /// <summary>The transfer with which it travels.</summary>
    public Guid? TransferId { get; private set; }

    public int EventCount { get; private set; }

    public int Version { get; set; }

    public List<PlateEvent> Events { get; } = [];

    /// <summary>It arrives with a batch and is stock of an office.</summary>
    public static Plate Receive(PlateText text, PlateFormat format, PlateAct act, Officer by, DateTime now)
    {
        var plate = Make(text, format);
        plate.OfficeId = act.OfficeId;
        plate.Append(PlateHappening.Received, new PlateNote(act.Basis, ActId: act.Id), by, now);
        return plate;
    }

    /// <summary>It was on a vehicle before there was this register, or on one that comes from another register.</summary>
    public static Plate Enter(PlateText text, PlateFormat format, Guid vehicleId, string words, Officer by, DateTime now)
    {
        var plate = Make(text, format);
        plate.VehicleId = vehicleId;
        plate.Append(PlateHappening.Entered, new PlateNote(words, VehicleId: vehicleId), by, now);
        return plate;
    }

    public Problem? Reserve(Guid caseId, Officer by, DateTime now) =>
        Do(PlateHappening.Reserved, new PlateNote(null, caseId), by, now, () => CaseId = caseId);

    public Problem? Release(string words, Officer by, DateTime now) =>
        Do(PlateHappening.Released, new PlateNote(words, CaseId), by, now, () => CaseId = null);

    /// <summary>It leaves the office on a vehicle.</summary>
    public Problem? Issue(Guid vehicleId, Officer by, DateTime now) =>
        Do(PlateHappening.Issued, new PlateNote(null, CaseId, vehicleId), by, now, () => (OfficeId, CaseId, VehicleId) = (null, null, vehicleId));

    /// <summary>It comes off its vehicle and lies in the office of the act.</summary>
    public Problem? TakeBack(PlateAct act, Officer by, DateTime now) =>
        Do(PlateHappening.TakenBack, new PlateNote(act.Basis, VehicleId: VehicleId, ActId: act.Id), by, now, () => (VehicleId, OfficeId) = (null, act.OfficeId));

    /// <summary>Somebody looked at it: it is fit for another vehicle.</summary>
    public Problem? PutBack(string words, Officer by, DateTime now) => Do(PlateHappening.PutBack, new PlateNote(words), by, now, () => { });

    public Problem? Send(PlateAct act, Officer by, DateTime now) =>
        Do(PlateHappening.Sent, new PlateNote(act.Basis, ActId: act.Id), by, now, () => (OfficeId, TransferId) = (null, act.Id));

    public Problem? Arrive(PlateAct act, Officer by, DateTime now) =>
        Do(PlateHappening.Arrived, new PlateNote(null, ActId: act.Id), by, now, () => (OfficeId, TransferId) = (act.ToOfficeId, null));

    public Problem? Destroy(PlateAct act, Officer by, DateTime now) =>
        Do(PlateHappening.Destroyed, new PlateNote(act.Basis, ActId: act.Id), by, now, () => OfficeId = null);

    public Problem? Lose(string words, Officer by, DateTime now) =>
        Do(PlateHappening.Lost, new PlateNote(words, VehicleId: VehicleId, ActId: TransferId), by, now, () => (OfficeId, VehicleId, TransferId) = (null, null, null));

    /// <summary>A lost plate is handed in at an office.</summary>
    public Problem? Find(string officeId, string words, Officer by, DateTime now) =>
        Do(PlateHappening.Found, new PlateNote(words), by, now, () => OfficeId = officeId);

    private static Plate Make(PlateText text, PlateFormat format) => new()
    {
        Key = text.Key, Text = text.Printed, Format = format.Code, Type = format.Type, Holder = format.Holder, Series = text.Series,
    };

    private Problem? Do(PlateHappening what, PlateNote note, Officer by, DateTime now, Action move)
    {
        if (!PlateRules.Allows(State, what))
        {
            return new Problem($"VR.plate-is-{State}", Text);
        }

        move();
        Append(what, note, by, now);
        return null;
    }

    private void Append(PlateHappening what, PlateNote note, Officer by, DateTime now)
    {
        State = PlateRules.After(what);
        Events.Add(new PlateEvent
        {
            PlateId = Id, Ordinal = ++EventCount, What = what, PlaceId = OfficeId, CaseId = note.CaseId, VehicleId = note.VehicleId, ActId = note.ActId,
            Words = note.Words, At = now, UserId = by.UserId, UserName = by.Name, OfficeId = by.OfficeId,
        });
    }

    private sealed record PlateNote(string? Words, Guid? CaseId = null, Guid? VehicleId = null, Guid? ActId = null);
}

/// <summary>One line of a plate's history, never changed.</summary>
internal sealed class PlateEvent
{
    public Guid PlateId { get; init; }

    /// <summary>1, 2, 3 … without a gap.</summary>
    public int Ordinal { get; init; }

    public PlateHappening What { get; init; }

    /// <summary>The office in which the plate lies after it.</summary>
    public string? PlaceId { get; init; }

    public Guid? CaseId { get; init; }

    /// <summary>The vehicle that it went on, or came off.</summary>
    public Guid? VehicleId { get; init; }

    /// <summary>The act by which it happened.</summary>
    public Guid? ActId { get; init; }

    public string? Words { get; init; }

    public DateTime At { get; init; }

    public Guid UserId { get; init; }

    public string UserName { get; init; } = "";

    /// <summary>The office of whoever did it.</summary>
    public string OfficeId { get; init; } = "";
}
