namespace Licensing.Kernel.People;

/// <summary>Sex as identity documents and the seventh digit of an IIN give it (C-1).</summary>
public enum Sex
{
    Male = 1,
    Female = 2,
}
